import { code128Svg, qrSvg } from './picture.ts';

interface Props {
  text: string;
  className?: string;
}

/** A QR code of `text` as a vector picture; `text` is also what a screen reader says. Loads bwip-js: import it lazily. */
export const Qr = ({ text, className }: Props) => <Picture svg={qrSvg(text)} text={text} className={className} />;

/** A document's number as Code 128, for scanners that know no QR. The number stands in words beside it. */
export const Code128 = ({ text, className }: Props) => <Picture svg={code128Svg(text)} text="" className={className} />;

function Picture({ svg, text, className }: { svg: string; text: string; className: string | undefined }) {
  return <img className={className} alt={text} decoding="sync" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
