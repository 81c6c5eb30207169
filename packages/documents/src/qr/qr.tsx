import { drawingSVG, qrcode } from 'bwip-js/generic';

/** A QR code of `text` as a vector picture; `text` is also what a screen reader says. Loads bwip-js: import it lazily. */
export function Qr({ text, className }: { text: string; className?: string }) {
  const svg = qrcode({ bcid: 'qrcode', text }, drawingSVG());
  return <img className={className} alt={text} decoding="sync" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
