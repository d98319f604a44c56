/** What satori draws: the same shape as React's elements, without React. */
export interface CardElement {
  readonly type: 'div' | 'img';
  readonly props: {
    readonly style: CardStyle;
    readonly children?: readonly CardElement[] | string;
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

/** CSS properties in camel case; lengths in pixels of the card. */
export type CardStyle = Readonly<Record<string, string | number>>;

export function box(style: CardStyle, ...children: readonly CardElement[]): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

export function words(text: string, style: CardStyle): CardElement {
  return { type: 'div', props: { style, children: text } };
}

/** A drawing of so many pixels; the SVG must stand by itself and hold no letters beyond ASCII. */
export function picture(svg: string, width: number, height: number): CardElement {
  const src = `data:image/svg+xml;base64,${btoa(svg)}`;
  return { type: 'img', props: { style: {}, src, width, height } };
}
