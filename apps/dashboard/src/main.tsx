import { start } from '@jazylym/front/start';
import './app/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './app/router.tsx';

start(<RouterProvider router={router} />);
