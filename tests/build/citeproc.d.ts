declare module 'citeproc' {
  /** What the tests use of the processor, which comes without types. */
  const CSL: {
    readonly Engine: new (
      system: { retrieveLocale(): string; retrieveItem(id: string): unknown },
      style: string,
      lang: string,
    ) => {
      setOutputFormat(format: 'text'): void;
      updateItems(ids: readonly string[], keepOrder: boolean): string[];
      makeBibliography(): [unknown, string[]];
    };
  };
  export default CSL;
}
