import type { ClaimData } from '../schemas/claim.ts';
import type { CorrectionsData } from '../schemas/corrections.ts';
import type { HouseStyle } from '../schemas/house-style.ts';
import type { ExplainerData } from '../schemas/explainer.ts';
import type { FigureData } from '../schemas/figure.ts';
import type { PageData } from '../schemas/page.ts';
import type { PersonData } from '../schemas/person.ts';
import type { SectionData } from '../schemas/section.ts';
import type { SourceData } from '../schemas/source.ts';
import type { TermData } from '../schemas/term.ts';
import type { TimelineData } from '../schemas/timeline.ts';
import type { ProseOutline } from '../parts/outline.ts';
import type { ContentPath } from '../content-paths.ts';
import type { SiteOutline } from './site-outline.ts';

/** A content file that holds to its schema. */
export interface Entry<Data> {
  /** Path below `content/`, with forward slashes. */
  readonly path: string;
  readonly data: Data;
  /** What stands after the front matter; empty for YAML. */
  readonly body: string;
  /** What is known of the text where the text itself is not at hand. */
  readonly outline?: ProseOutline;
}

/** An explainer with lists of sources and people of its own, and what these were promised to show. */
export interface ListPromise {
  /** Its id; empty for the lists of the site. */
  readonly explainer: string;
  /** Ids, as they were when they were promised. */
  readonly sources: readonly string[];
  readonly people: readonly string[];
}

/** All content, as read: nothing is resolved yet. */
export interface Content {
  readonly explainers: readonly Entry<ExplainerData>[];
  readonly sections: readonly Entry<SectionData>[];
  readonly claims: readonly Entry<ClaimData>[];
  readonly timelines: readonly Entry<TimelineData>[];
  readonly corrections: readonly Entry<CorrectionsData>[];
  readonly figures: readonly Entry<FigureData>[];
  readonly terms: readonly Entry<TermData>[];
  readonly sources: readonly Entry<{ readonly references: readonly SourceData[] }>[];
  readonly people: readonly Entry<{ readonly people: readonly PersonData[] }>[];
  readonly pages: readonly Entry<PageData>[];
  /** At most one. */
  readonly houseStyle: readonly Entry<HouseStyle>[];
  /** None where all explainers share the lists of the site. */
  readonly lists: readonly ListPromise[];
  /** What is known of the whole site where some of it alone is at hand: at most one. */
  readonly site: readonly SiteOutline[];
  /** Files that exist but could not be read: their ids are known, so that nobody is told twice. */
  readonly unreadable: readonly ContentPath[];
}
