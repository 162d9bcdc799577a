import type { Finding } from '../domain/finding';
import { placed } from '../domain/ignored';
import type { send as sendMessage } from '../messaging/send-content';
import { type Replaced, replacePassage } from '../platforms/dom/replace';
import type { PageSession } from './session';

/** What can be done about a finding from its card. */

/** 一键改正: puts `fix` in place of the passage, through the editor's own input. */
export function fixFinding(session: PageSession, finding: Finding, fix: string): Promise<Replaced> {
  const { start, end, text } = finding;
  return replacePassage(
    () => {
      const field = session.fieldOf(finding);
      if (!field) return null;
      return { text: field.text, passage: field.text.slice(start, end) === text ? field.locate(start, end) : null };
    },
    finding,
    fix,
  );
}

/** 忽略一次, with its reason. @throws Fault of the background. */
export async function ignoreFinding(
  session: PageSession,
  send: typeof sendMessage,
  finding: Finding,
  reason: string,
): Promise<void> {
  await send('finding.ignore', { account: session.account(), finding, reason, ...placeOf(session, finding) });
}

/** 误报: reported to the unit; an administrator decides. @throws Fault of the background. */
export async function reportFalseAlarm(
  session: PageSession,
  send: typeof sendMessage,
  finding: Finding,
): Promise<void> {
  await send('finding.false-alarm', { finding, ...placeOf(session, finding) });
}

function placeOf(session: PageSession, finding: Finding): { before: string; after: string } {
  const field = session.view().reading?.draft.articles[finding.article]?.[finding.field] ?? '';
  const { before, after } = placed(finding, field);
  return { before, after };
}
