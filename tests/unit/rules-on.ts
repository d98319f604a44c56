import { runRules } from '../../src/lib/check/rules/run-rules.ts';
import type { Problem, RuleName } from '../../src/lib/problems/problem.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import type { Content } from '../../src/lib/record/content.ts';
import { NO_HOUSE_STYLE, type HouseStyle } from '../../src/lib/schemas/house-style.ts';
import { section, smallContent } from './builders.ts';

interface Settings {
  readonly today?: string;
  readonly words?: HouseStyle['words'];
}

/** What one rule finds in a small record that must hold together. */
export function found(rule: RuleName, parts: Partial<Content> = {}, settings: Settings = {}) {
  const content = smallContent(parts);
  const { record, problems } = buildRecord(content);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { today = '2031-06-02', words = [] } = settings;
  const all = runRules({ content, record, today, houseStyle: { ...NO_HOUSE_STYLE, words } });
  return all.filter((problem) => problem.rule === rule);
}

/** What one rule finds in a section's text. */
export function foundInText(rule: RuleName, text: string, settings: Settings = {}) {
  return found(rule, { sections: [section('01-one', text)] }, settings);
}

/** Line and column of each problem. */
export function places(problems: readonly Problem[]) {
  return problems.map(({ place }) => place);
}
