import type { PageView } from '../../components/panel/model';
import type { ReviewPolicy } from '../../utils/domain/policy';
import type { Prepared } from '../../utils/messaging/protocol';

/** A policy in one line: its name, and the stages in order. */
export function routeOf({ name, stages }: ReviewPolicy): string {
  return `${name}（${stages.map(({ title }) => title).join(' → ')}）`;
}

/** The page as the panel shows it. */
export function viewOf(prepared: Prepared): PageView {
  const { reading, digest, findings, standing, verdict } = prepared;
  return {
    title: reading.title,
    account: reading.account,
    standing,
    draft: reading.draft,
    digest,
    via: reading.via,
    problems: reading.problems,
    findings,
    verdict,
  };
}
