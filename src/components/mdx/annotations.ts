import Citation from './Citation.astro';
import ClaimMark from './ClaimMark.astro';
import ClaimPhrase from './ClaimPhrase.astro';
import EventLink from './EventLink.astro';
import Figure from './Figure.astro';
import PersonLink from './PersonLink.astro';
import SourceLink from './SourceLink.astro';
import TermPhrase from './TermPhrase.astro';

/** What stands for each pointer of the prose, and what authors may place between paragraphs: handed to every rendered text, so that authors import nothing. */
export const annotations = {
  Citation,
  ClaimMark,
  ClaimPhrase,
  EventLink,
  Figure,
  PersonLink,
  SourceLink,
  TermPhrase,
};
