import type { PlaceLink } from '@jazylym/ui/shell/shell';
import { Link } from '@tanstack/react-router';

/** From who is signed in, in the header, to their own account. */
export const AccountLink: PlaceLink = (props) => <Link to="/account" {...props} />;
