import type { SourceView } from '../record/source-views.ts';
import type { Strings } from './en.ts';

/** The name of a language in the language of the page. */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}

/** What a view of the sources is called in a list of views. */
export function nameOfSourceView(view: SourceView, strings: Strings, lang: string): string {
  switch (view.by) {
    case 'kind':
      return strings.kind[view.kind];
    case 'language':
      return languageName(view.language, lang);
    case 'publisher':
      return view.publisher;
    case 'bears-on':
      return `${view.explainer.shortTitle}: ${view.section?.title ?? strings.opening}`;
  }
}

/** What a view of the sources is called as the title of its page. */
export function titleOfSourceView(view: SourceView, strings: Strings, lang: string): string {
  switch (view.by) {
    case 'kind':
      return strings.views.sourcesOfKind[view.kind];
    case 'language':
      return strings.views.sourcesInLanguage(languageName(view.language, lang));
    case 'publisher':
      return strings.views.sourcesFrom(view.publisher);
    case 'bears-on':
      return strings.views.sourcesOn(nameOfSourceView(view, strings, lang));
  }
}
