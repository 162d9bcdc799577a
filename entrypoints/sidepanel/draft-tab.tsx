import { Alert } from 'antd';
import { useState } from 'react';
import { CurrentDraft } from '../../components/panel/current-draft';
import { DiffView } from '../../components/panel/diff-view';
import { OverrideForm } from '../../components/panel/override-form';
import { PlannedTime } from '../../components/panel/planned-time';
import { ReasonField } from '../../components/panel/reason-field';
import { RemarkList, type RemarkView } from '../../components/panel/review-remarks';
import { WithdrawReview } from '../../components/panel/review-withdraw';
import { StageTrack } from '../../components/panel/stage-track';
import { SubmitForm } from '../../components/panel/submit-form';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useTask } from '../../components/shared/task';
import { useText } from '../../components/text';
import { isBlank } from '../../utils/domain/draft';
import { Fault } from '../../utils/domain/fault';
import { type Finding, findingKey } from '../../utils/domain/finding';
import type { PersonId } from '../../utils/domain/ids';
import type { Person, Stage } from '../../utils/domain/people';
import type { Remark } from '../../utils/domain/review';
import { lineSurroundings } from '../../utils/domain/surroundings';
import type { Unit } from '../../utils/domain/unit';
import { send } from '../../utils/messaging/send';
import { policyFor } from '../../utils/review/policy';
import { findRemark } from '../../utils/review/remarks';
import { nextStage } from '../../utils/review/stages';
import { signAs } from '../workspace/lib/acts';
import { useDatabase } from '../workspace/lib/database';
import { useNames } from '../workspace/lib/names';
import { queueItem, type ViewContext } from '../workspace/lib/queue-item';
import { clauseName } from '../workspace/lib/regulations';
import { ReviewLinks } from '../workspace/lib/review-links';
import { compare } from '../workspace/lib/review-view';
import { useReviewPast } from '../workspace/lib/use-review-past';
import { AnchorTab } from './anchor-tab';
import { CorrectionTab } from './correction-tab';
import { EmergencyTab } from './emergency-tab';
import { nextSentence } from './next-sentence';
import { routeOf, viewOf } from './page-view';
import { authorsOf } from './queue-tab';
import { SourceCheckTab } from './source-check-tab';
import type { Correcting } from './use-correction';
import type { PageState } from './use-page';
import { useSubmission } from './use-submission';
import { withdraw } from './withdraw';

/** Verdicts after which the same content may be submitted (again). */
const SUBMITTABLE = ['not-submitted', 'stale', 'rejected', 'published', 'already-released', 'bad-signature'];

/** Verdicts about a review that runs, or is done and waits for its publish. */
const UNDER_REVIEW = ['in-review', 'signed', 'emergency'];

interface Props {
  readonly page: PageState;
  readonly tabId: number | null;
  readonly people: readonly Person[];
  readonly unit: Unit;
  readonly context: ViewContext;
  readonly correcting: Correcting;
  readonly me: PersonId | null;
  readonly onMe: (person: PersonId) => void;
  readonly onActivate: () => void;
}

/** 当前稿件 with submission and, where the page is not recognised, the override. */
export function DraftTab({ page, tabId, people, unit, context, correcting, me, onMe, onActivate }: Props) {
  const { t } = useText();
  const db = useDatabase();
  const jump = useTask();
  const names = useNames(people, [], []);
  const [notice, setNotice] = useState<{ readonly text: string; readonly stage: Stage | null } | null>(null);
  const { prepared } = page;
  const submission = useSubmission(prepared ?? null, tabId, unit, correcting);
  const { before, book, policy, purposeOf, reasons } = submission;
  const past = useReviewPast(before, names.person);

  if (page.error && !prepared) return <FaultAlert message={page.error} onRetry={page.refresh} />;
  if (prepared === undefined) return null;
  const draft = prepared?.reading.draft ?? null;
  const submittable = prepared !== null && SUBMITTABLE.includes(prepared.verdict.code);
  const changed =
    before && draft && prepared?.verdict.code === 'stale' ? compare(t('panel.diff.since'), before.draft, draft) : null;

  const submit = async (person: PersonId, pin: string) => {
    const stored = await submission.submit(person, pin);
    onMe(person);
    if (stored) setNotice({ text: nextSentence(t, 'submit', stored, people, context), stage: nextStage(stored) });
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

  // Where the reviewers' words stand in what the author has written since.
  const remarksNow: readonly RemarkView[] = past.remarks.map(({ remark, by }) => {
    const place = draft && findRemark(draft, remark);
    return { remark: { ...remark, ...place }, by, found: place !== null };
  });
  const showRemark = ({ article, field, start, end, quote }: Remark) =>
    void jump.run(async () => {
      if (tabId === null) return;
      const { found } = await send('page.show', { tabId, place: { article, field, start, end, text: quote } });
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
              purpose={purposeOf(finding)}
              value={reasons[findingKey(finding)] ?? ''}
              ignored={prepared.ignored[findingKey(finding)] ?? null}
              onChange={submission.explain}
            />
          )
        }
        actions={
          <>
            {draft && !isBlank(draft) && tabId !== null && <SourceCheckTab key={tabId} draft={draft} tabId={tabId} />}
            {prepared && prepared.standing !== 'foreign' ? (
              prepared.reading.problems.length > 0 ? (
                <>
                  {tabId !== null && <AnchorTab tabId={tabId} people={people} at={prepared} onDone={page.refresh} />}
                  <OverrideForm people={people} onOverride={override} />
                </>
              ) : before && UNDER_REVIEW.includes(prepared.verdict.code) ? (
                <>
                  <StageTrack item={queueItem(before, null, people, context)} personName={names.person} />
                  <ReviewLinks review={before} personName={names.person} />
                  <WithdrawReview
                    authors={authorsOf(before, people)}
                    me={me}
                    onWithdraw={async (author, pin, reason) => {
                      await withdraw(db, before, author, pin, reason);
                      page.refresh();
                    }}
                  />
                </>
              ) : (
                draft &&
                !isBlank(draft) &&
                submittable && (
                  <>
                    <CorrectionTab correcting={correcting} prepared={prepared} />
                    {changed && !correcting.original && <DiffView comparison={changed} />}
                    {prepared.verdict.code === 'rejected' || prepared.verdict.code === 'stale' ? (
                      <RemarkList remarks={remarksNow} onJump={showRemark} />
                    ) : null}
                    <SubmitForm
                      findings={prepared.findings}
                      people={people}
                      purposeOf={purposeOf}
                      more={
                        <PlannedTime
                          draft={draft}
                          value={submission.planned}
                          now={Date.now()}
                          onChange={submission.plan}
                        />
                      }
                      contentClass={submission.contentClass}
                      proposed={submission.proposed}
                      onContentClass={submission.choose}
                      route={policy ? routeOf(policy) : t('policy.none')}
                      reasons={reasons}
                      lastPerson={me}
                      again={prepared.verdict.code === 'stale' || prepared.verdict.code === 'rejected'}
                      onActivate={onActivate}
                      onSubmit={submit}
                    />
                    {tabId !== null && (
                      <EmergencyTab
                        prepared={prepared}
                        tabId={tabId}
                        people={people}
                        policy={book && policyFor(book, draft.kind, 'emergency')}
                        onDone={page.refresh}
                      />
                    )}
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
