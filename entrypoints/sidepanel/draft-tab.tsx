import { Alert } from 'antd';
import { useState } from 'react';
import * as z from 'zod/mini';
import { CurrentDraft } from '../../components/panel/current-draft';
import { DiffView } from '../../components/panel/diff-view';
import type { PageView } from '../../components/panel/model';
import { OverrideForm } from '../../components/panel/override-form';
import { StageTrack } from '../../components/panel/stage-track';
import { ReasonField, SubmitForm } from '../../components/panel/submit-form';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useTask } from '../../components/shared/task';
import { useText } from '../../components/text';
import { isBlank } from '../../utils/domain/draft';
import { Fault } from '../../utils/domain/fault';
import { type Finding, findingKey } from '../../utils/domain/finding';
import { type PersonId, ReviewIdSchema } from '../../utils/domain/ids';
import type { Person, Stage } from '../../utils/domain/people';
import { lineSurroundings } from '../../utils/domain/surroundings';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';
import { nextStage } from '../../utils/review/stages';
import { getReview } from '../../utils/storage/reviews';
import { signAs } from '../workspace/lib/acts';
import { useDatabase, useLive } from '../workspace/lib/database';
import { useKept } from '../workspace/lib/kept';
import { useNames } from '../workspace/lib/names';
import { clauseName } from '../workspace/lib/regulations';
import { compare, queueItem } from '../workspace/lib/review-view';
import { nextSentence } from './next-sentence';
import { SourceCheckTab } from './source-check-tab';
import type { PageState } from './use-page';

const ReasonsSchema = z.record(z.string(), z.string());
/** Verdicts after which the same content may be submitted (again). */
const SUBMITTABLE = ['not-submitted', 'stale', 'rejected', 'published', 'already-released', 'bad-signature'];

interface Props {
  readonly page: PageState;
  readonly tabId: number | null;
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly onMe: (person: PersonId) => void;
  readonly onActivate: () => void;
}

/** 当前稿件 with submission and, where the page is not recognised, the override. */
export function DraftTab({ page, tabId, people, me, onMe, onActivate }: Props) {
  const { t } = useText();
  const db = useDatabase();
  const jump = useTask();
  const names = useNames(people, [], []);
  const [typed, setReasons] = useKept('sanshen.reasons', ReasonsSchema, {});
  const [notice, setNotice] = useState<{ readonly text: string; readonly stage: Stage | null } | null>(null);
  const { prepared } = page;
  // What was written when a finding was ignored in the page is its explanation, unless somebody writes another.
  const reasons = { ...prepared?.ignored, ...typed };
  const reviewId = prepared?.verdict.review ?? null;
  const before = useLive(async (d) => (reviewId === null ? null : getReview(d, reviewId)), [reviewId]).value ?? null;

  if (page.error && !prepared) return <FaultAlert message={page.error} onRetry={page.refresh} />;
  if (prepared === undefined) return null;
  const draft = prepared?.reading.draft ?? null;
  const submittable = prepared !== null && SUBMITTABLE.includes(prepared.verdict.code);
  const changed =
    before && draft && prepared?.verdict.code === 'stale' ? compare(t('panel.diff.since'), before.draft, draft) : null;

  const submit = async (person: PersonId, pin: string) => {
    if (!prepared?.digest || tabId === null) throw new Fault('no-draft', t('panel.noDraft.title'));
    const waivers = prepared.findings
      .filter((f) => f.severity === 'warn')
      .map((f) => ({ finding: findingKey(f), reason: (reasons[findingKey(f)] ?? '').trim(), by: person }));
    // A published or withdrawn review is closed: the same content starts a new one.
    const open =
      before &&
      before.status !== 'published' &&
      before.status !== 'withdrawn' &&
      prepared.verdict.code !== 'already-released';
    const review = open ? before.id : ReviewIdSchema.parse(crypto.randomUUID());
    const act = await signAs(db, person, pin, {
      act: 'submit',
      review,
      digest: prepared.digest,
      account: prepared.accountKey,
      waivers,
    });
    await send('review.submit', { tabId, act });
    onMe(person);
    const stored = await getReview(db, review);
    if (stored) setNotice({ text: nextSentence(t, 'submit', stored, people), stage: nextStage(stored) });
    page.refresh();
  };
  const override = async (person: PersonId, pin: string, reason: string) => {
    if (tabId === null) throw new Fault('no-page', t('panel.noPage.title'));
    const act = await signAs(db, person, pin, {
      act: 'override',
      review: null,
      digest: null,
      account: null,
      comment: reason,
    });
    await send('review.override', { tabId, act });
    page.refresh();
  };
  const jumpTo = (finding: Finding) =>
    void jump.run(async () => {
      if (tabId === null) return;
      const { found } = await send('page.jump', { tabId, finding: findingKey(finding) });
      if (!found) throw new Fault('not-found', t('panel.findings.notFound'));
    });

  const reportFalseAlarm = async (finding: Finding) => {
    const text = draft?.articles[finding.article]?.[finding.field] ?? '';
    await send('finding.false-alarm', { finding, ...lineSurroundings(text, finding.start, finding.end) });
  };

  return (
    <>
      {notice && notice.stage === prepared?.verdict.stage && (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: () => setNotice(null) }}
          title={notice.text}
          style={{ marginBottom: 10 }}
        />
      )}
      {page.error && <FaultAlert message={page.error} onRetry={page.refresh} />}
      {jump.error && <FaultAlert message={jump.error} />}
      <CurrentDraft
        page={prepared && viewOf(prepared)}
        clauseName={clauseName}
        onRefresh={page.refresh}
        onJump={jumpTo}
        onFalseAlarm={reportFalseAlarm}
        pointed={page.pointed}
        below={(finding) =>
          submittable && (
            <ReasonField
              finding={finding}
              value={reasons[findingKey(finding)] ?? ''}
              ignored={prepared.ignored[findingKey(finding)] ?? null}
              onChange={(key, reason) => setReasons((all) => ({ ...all, [key]: reason }))}
            />
          )
        }
        actions={
          <>
            {draft && !isBlank(draft) && tabId !== null && <SourceCheckTab key={tabId} draft={draft} tabId={tabId} />}
            {prepared && prepared.standing !== 'foreign' ? (
              prepared.reading.problems.length > 0 ? (
                <OverrideForm people={people} onOverride={override} />
              ) : before && (prepared.verdict.code === 'in-review' || prepared.verdict.code === 'signed') ? (
                <StageTrack {...queueItem(before, null, people)} personName={names.person} />
              ) : (
                draft &&
                !isBlank(draft) &&
                submittable && (
                  <>
                    {changed && <DiffView comparison={changed} />}
                    <SubmitForm
                      findings={prepared.findings}
                      people={people}
                      reasons={reasons}
                      lastPerson={me}
                      again={prepared.verdict.code === 'stale' || prepared.verdict.code === 'rejected'}
                      onActivate={onActivate}
                      onSubmit={submit}
                    />
                  </>
                )
              )
            ) : null}
          </>
        }
      />
    </>
  );
}

function viewOf(prepared: Prepared): PageView {
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
