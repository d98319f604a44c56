/** What the MDX parser says where it gives up. */
export interface MdxError {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

/** Why a text is no MDX, in an author's words, and where the mistake begins, which is seldom where the parser gives up. */
export function describeMdxError(error: MdxError, body: string) {
  const { line, column = 1 } = error;
  const place = line === undefined ? undefined : { line, column };
  const [, tag, tagLine, tagColumn] =
    /closing tag for `(<[^`]+>)` \((\d+):(\d+)/.exec(error.reason) ?? [];
  if (tag !== undefined)
    return {
      message: `The tag ${tag} is not closed.`,
      place: { line: Number(tagLine), column: Number(tagColumn) },
    };
  if (error.reason.includes('closing brace'))
    return { message: 'The brace { is not closed.', place: lastBrace(body) };
  if (error.reason.includes('with acorn'))
    return { message: 'What stands between the braces { and } is no code.', place };
  if (error.reason.includes('before name') && place !== undefined)
    return {
      message: 'The sign < begins a tag here, but no tag’s name follows.',
      place: { line: place.line, column: Math.max(1, column - 1) },
    };
  return { message: `The text cannot be read: ${error.reason.replace(/\.$/, '')}.`, place };
}

function lastBrace(body: string): { line: number; column: number } {
  const lines = body.slice(0, body.lastIndexOf('{')).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
