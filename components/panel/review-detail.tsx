import { ArrowLeftOutlined, ExportOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Finding, findingKey } from '../../utils/domain/finding';
import type { Person } from '../../utils/domain/people';
import type { Remark, Waiver } from '../../utils/domain/review';
import { underscored, useLabels } from '../shared/labels';
import { useText } from '../text';
import { DiffView } from './diff-view';
import { DraftPreview } from './draft-preview';
import { FindingsList } from './findings-list';
import type { ClauseName, Comparison, PersonName, QueueItem } from './model';
import { draftHeading } from './model';
import { REASON_MIN, ReasonField } from './reason-field';
import { type Decision, ReviewDecision } from './review-decision';
import { type HistoryEntry, ReviewHistory } from './review-history';
import { RemarkForm, RemarkList, type RemarkView } from './review-remarks';
import { selectedPassage } from './selected-passage';
import { StageTrack } from './stage-track';

/** A sign-off as the page hands it on for signing. */
export interface SignOffInput extends Decision {
  readonly waivers: readonly Pick<Waiver, 'finding' | 'reason'>[];
}

interface Props {
  readonly item: QueueItem;
  /** Who looks at it; null when nobody is chosen yet. */
  readonly me: Person | null;
  readonly personName: PersonName;
  readonly clauseName: ClauseName;
  /** Resubmitted version against the one signed earlier, and the draft on the page against this one. */
  readonly comparisons: readonly Comparison[];
  /** All rounds so far, oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Comments of reviewers on this draft, with where their words stand in it now. */
  readonly remarks: readonly RemarkView[];
  /** Where words stand in this draft; null: nowhere. */
  readonly locate: (quote: string) => Omit<Remark, 'text'> | null;
  readonly onBack?: () => void;
  readonly onOpenPage?: () => void;
  /** Absent where a review is only read. Both reject with a Fault. */
  readonly onSign?: (pin: string, input: SignOffInput) => Promise<void>;
  readonly onReject?: (pin: string, comment: string, remarks: readonly Remark[]) => Promise<void>;
  /** 突发先发 and 更正 of this draft: what a signer has to know before reading it. */
  readonly about?: ReactNode;
  /** 撤回 and what else the author may do. */
  readonly actions?: ReactNode;
}

/** One review: what is to be published, what the inspection found, what the author says to it, and the decision. */
export function ReviewDetail(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { item, me, remarks } = props;
  const { review, stage, refusal } = item;
  const [written, setWritten] = useState<readonly Remark[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const decide = stage !== null && props.onSign !== undefined && props.onReject !== undefined;
  const mayAct = decide && me !== null && refusal === null;
  const reasonOf = (finding: Finding) => (reasons[findingKey(finding)] ?? '').trim();
  const unwaived = item.toWaive.filter((finding) => reasonOf(finding).length < REASON_MIN).length;

  return (
    <Flex vertical gap={10}>
      <Flex gap={6} align="center">
        {props.onBack && (
          <Button size="small" type="text" icon={<ArrowLeftOutlined />} onClick={props.onBack}>
            {t('panel.review.back')}
          </Button>
        )}
        <Tag style={{ margin: 0 }}>{labels.reviewStatus(review)}</Tag>
        {review.contentClass && review.contentClass !== 'daily' && (
          <Tag color="warning" style={{ margin: 0 }}>
            {t(`policy.class.${underscored(review.contentClass)}`)}
          </Tag>
        )}
        <span style={{ flex: 1 }} />
        {props.onOpenPage && (
          <Button size="small" icon={<ExportOutlined />} onClick={props.onOpenPage}>
            {t('panel.review.openPage')}
          </Button>
        )}
      </Flex>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {draftHeading(review.draft) || t('panel.review.untitled')}
      </Typography.Title>
      <StageTrack item={item} personName={props.personName} />
      <ReviewHistory entries={props.history} open={review.status === 'rejected'} />
      {props.about}
      {props.comparisons.map((comparison) => (
        <DiffView key={comparison.title} comparison={comparison} />
      ))}
      <DraftPreview
        draft={review.draft}
        findings={review.findings}
        accountName={review.accountName}
        remarks={[...remarks.filter(({ found }) => found).map(({ remark }) => remark), ...written]}
      />
      <RemarkList remarks={remarks} />
      {mayAct && (
        <>
          <RemarkList
            remarks={written.map((remark) => ({ remark, by: '', found: true }))}
            onRemove={(gone) => setWritten((all) => all.filter((remark) => remark !== gone))}
          />
          <RemarkForm
            selected={selectedPassage}
            locate={props.locate}
            onAdd={(remark) => setWritten((all) => [...all, remark])}
          />
        </>
      )}
      {review.findings.length > 0 ? (
        <FindingsList
          findings={review.findings}
          clauseName={props.clauseName}
          articles={review.draft.articles.length}
          below={(finding) => (
            <>
              <GivenReasons item={item} finding={finding} personName={props.personName} />
              {mayAct && item.toWaive.includes(finding) && (
                <ReasonField
                  finding={finding}
                  purpose="waive"
                  value={reasons[findingKey(finding)] ?? ''}
                  ignored={null}
                  onChange={(key, reason) => setReasons((all) => ({ ...all, [key]: reason }))}
                />
              )}
            </>
          )}
        />
      ) : (
        <Alert type="success" showIcon title={t('panel.findings.clean')} />
      )}
      {decide && me === null && <Alert type="info" showIcon title={t('panel.sign.chooseFirst')} />}
      {decide && me !== null && refusal !== null && (
        <Alert type="warning" showIcon title={t('panel.sign.notYou', { name: me.name })} description={refusal} />
      )}
      {mayAct && props.onSign && props.onReject && (
        <ReviewDecision
          item={item}
          me={me}
          forName={item.delegation && props.personName(item.delegation.from)}
          remarks={written}
          unwaived={unwaived}
          onReject={props.onReject}
          onSign={async (pin, decision) => {
            const waivers = item.toWaive.map((f) => ({ finding: findingKey(f), reason: reasonOf(f) }));
            await props.onSign?.(pin, { ...decision, waivers });
          }}
        />
      )}
      {props.actions}
    </Flex>
  );
}

/** What the author and earlier stages wrote about a finding. */
function GivenReasons(props: { readonly item: QueueItem; readonly finding: Finding; readonly personName: PersonName }) {
  const { t } = useText();
  const { review } = props.item;
  const key = findingKey(props.finding);
  const given = [review.submission, ...review.signOffs].flatMap(({ statement }) =>
    statement.waivers.filter((waiver) => waiver.finding === key),
  );
  return given.map((waiver) => (
    <div key={waiver.by} style={{ marginTop: 4 }}>
      <Typography.Text strong>{t('panel.review.reasonOf', { name: props.personName(waiver.by) })}</Typography.Text>
      {waiver.reason}
    </div>
  ));
}
