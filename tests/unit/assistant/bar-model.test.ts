import { describe, expect, it } from 'vitest';
import { barInspection, barStanding } from '../../../utils/assistant/bar-model';
import type { PageContext, SessionView } from '../../../utils/assistant/session-contract';
import type { Reading } from '../../../utils/platforms/contract';
import { aDraft } from '../../support/builders';

function viewOf(text: string, standing: PageContext['standing'] | null, missing: readonly string[] = []): SessionView {
  const problems = missing.map((what) => ({ what, tried: [] }));
  return {
    context: standing === null ? null : ({ standing } as PageContext),
    composer: null,
    reading: { draft: aDraft({ article: { title: '', body: text } }), check: { problems } } as unknown as Reading,
    findings: [],
    verdict: null,
    fault: null,
  };
}

describe('what the bar says of the inspection', () => {
  it.each([
    ['a draft that was inspected', viewOf('今天下雨。', 'guarded'), { kind: 'done', findings: [] }],
    ['one of an account nobody classified', viewOf('今天下雨。', 'unknown'), { kind: 'done', findings: [] }],
    [
      'before the rules of the unit are known, nothing is said to be clean',
      viewOf('今天下雨。', null),
      { kind: 'checking' },
    ],
    ['nothing written', viewOf('', null), { kind: 'idle' }],
    ['an account of somebody else', viewOf('今天下雨。', 'foreign', ['正文编辑区']), { kind: 'idle' }],
    [
      'a page that is not recognised',
      viewOf('今天下雨。', null, ['正文编辑区']),
      { kind: 'unrecognised', missing: ['正文编辑区'] },
    ],
    ['no composer', { ...viewOf('', 'guarded'), reading: null }, { kind: 'idle' }],
  ])('%s', (_name, view, expected) => {
    expect(barInspection(view, [])).toEqual(expected);
  });
});

describe('whose draft it is', () => {
  it('is asked of people only once the background has said that it does not know', () => {
    expect(barStanding(viewOf('今天下雨。', null))).toBe('asking');
    expect(barStanding(viewOf('今天下雨。', 'unknown'))).toBe('unknown');
  });
});
