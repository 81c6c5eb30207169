import { code128, drawingSVG, qrcode } from 'bwip-js/generic';

/** A QR code of `text` as SVG, without a quiet zone of its own: what stands around it must leave one. */
export const qrSvg = (text: string): string => qrcode({ bcid: 'qrcode', text }, drawingSVG());

/**
 * A Code 128 of a document's number as SVG: its digits alone, which takes half the width of the number as printed;
 * `parseNumber` reads both. Bars are as high as the box that holds the picture.
 */
export const code128Svg = (number: string): string =>
  code128({ bcid: 'code128', text: number.replaceAll('-', ''), height: 10 }, drawingSVG()).replace(
    '<svg ',
    '<svg preserveAspectRatio="none" ',
  );
