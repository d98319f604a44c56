/** A switch for what a browser may lack: the site has to do without it there. */
export type Feature = 'popovers' | 'anchors';

/** How a browser is set up before it starts. */
export interface Setting {
  scheme: 'light' | 'dark';
  /** False for a browser that runs no script of the page. */
  script?: boolean;
  without?: Feature;
}

/** A point on the screen, in CSS pixels from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'Space';
type Value = string | number | boolean | null | undefined | readonly Value[];

/** One window of a browser, with the little that a reader can do to it, and a question that a test may put to its page. */
export interface BrowserWindow {
  resize(width: number, height: number): Promise<void>;
  open(address: string): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  click(point: Point): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs a function in the page, whatever its policy says. The function sees its arguments and nothing else of the test. */
  ask<Arguments extends readonly Value[], Answer>(
    question: (...values: Arguments) => Answer | Promise<Answer>,
    ...values: Arguments
  ): Promise<Answer>;
  /** Runs the text of a script in the page, whatever its policy says. */
  load(script: string): Promise<void>;
  /** The page as a PDF file; missing where the engine cannot be told to print. */
  print?(): Promise<Uint8Array>;
  /** What the page has complained of since it was asked last; missing where the engine does not tell. */
  complaints?(): string[];
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What this engine can be started without. */
  canLack: readonly Feature[];
  canPrint: boolean;
  start(setting: Setting): Promise<BrowserWindow>;
}
