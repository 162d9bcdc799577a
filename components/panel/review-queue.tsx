import { Alert, Button, Flex, Select, Tag, Typography, theme } from 'antd';
import type { PersonId, ReviewId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { isReady, personLabel } from '../shared/people';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { draftHeading, type PersonName, type QueueItem } from './model';

interface Props {
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly onChooseMe: (person: PersonId) => void;
  /** In review, returned to its author, or expired. */
  readonly items: readonly QueueItem[];
  /** With an approval of this person that somebody else recorded (代录) and they have still to countersign. */
  readonly owed: readonly QueueItem[];
  /** The review of the draft in the page beside the panel: it comes first. */
  readonly here: ReviewId | null;
  /** A change of the review policy waits for this person's signature. */
  readonly policyWaits: boolean;
  readonly onPolicy: () => void;
  readonly personName: PersonName;
  readonly onOpen: (item: QueueItem) => void;
  readonly onActivate: () => void;
  /** What the last sign-off led to (下一环节 …); shown above the list. */
  readonly notice: string | null;
}

/** 待我处理: what this person can sign first, what was returned to them, then everything else in review. */
export function ReviewQueue(props: Props) {
  const { t } = useText();
  const signers = props.people.filter(isReady);
  const { me, here } = props;
  const returned = props.items.filter(({ review }) => review.status === 'rejected');
  const open = props.items.filter(({ review }) => review.status !== 'rejected');
  const mine = open
    .filter((i) => i.refusal === null)
    .toSorted((a, b) => Number(b.review.id === here) - Number(a.review.id === here));
  const back = returned.filter(({ review }) => me === null || review.authors.includes(me));
  const others = open.filter((i) => i.refusal !== null);
  return (
    <Flex vertical gap={10}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <span style={{ whiteSpace: 'nowrap' }}>{t('panel.queue.iAm')}</span>
        <Select
          aria-label={t('panel.queue.iAm')}
          style={{ flex: 1, minWidth: 0 }}
          placeholder={t('panel.queue.choose')}
          value={props.me ?? undefined}
          onChange={props.onChooseMe}
          options={signers.map((p) => ({ value: p.id, label: personLabel(p) }))}
          notFoundContent={t('panel.queue.noSigner')}
        />
      </div>
      {props.policyWaits && (
        <Alert
          type="info"
          showIcon
          title={t('policy.waitsForYou')}
          action={
            <Button size="small" onClick={props.onPolicy}>
              {t('policy.openPage')}
            </Button>
          }
        />
      )}
      {props.owed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('people.proxy.owedTitle', { count: props.owed.length })}
          description={props.owed.map((item) => (
            <Typography.Link key={item.review.id} style={{ display: 'block' }} onClick={() => props.onOpen(item)}>
              {draftHeading(item.review.draft) || t('panel.review.untitled')}
            </Typography.Link>
          ))}
        />
      )}
      {props.notice && <Alert type="success" showIcon title={props.notice} />}
      {signers.length === 0 && (
        <Guide
          title={t('panel.queue.noSigner')}
          steps={[t('panel.queue.activateFirst')]}
          action={{ label: t('panel.activate'), onClick: props.onActivate }}
        />
      )}
      {props.items.length === 0 && signers.length > 0 && (
        <Guide title={t('panel.queue.empty')} steps={[t('panel.queue.emptyHow')]} help="reviewer" />
      )}
      {me !== null && props.items.length > 0 && (
        <>
          <Typography.Text strong>{t('panel.queue.mine', { count: mine.length })}</Typography.Text>
          {mine.length === 0 && <Typography.Text type="secondary">{t('panel.queue.noneMine')}</Typography.Text>}
          {mine.map((item, index) => (
            <QueueCard key={item.review.id} item={item} {...props} first={index === 0} />
          ))}
          {back.length > 0 && (
            <Typography.Text strong>{t('panel.queue.returned', { count: back.length })}</Typography.Text>
          )}
          {back.map((item) => (
            <QueueCard key={item.review.id} item={item} {...props} />
          ))}
          {others.length > 0 && (
            <Typography.Text strong>{t('panel.queue.others', { count: others.length })}</Typography.Text>
          )}
        </>
      )}
      {(me === null ? open : others).map((item) => (
        <QueueCard key={item.review.id} item={item} {...props} />
      ))}
    </Flex>
  );
}

function QueueCard({
  item,
  me,
  personName,
  onOpen,
  first = false,
}: Props & { readonly item: QueueItem /** The cursor starts here. */; readonly first?: boolean }) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const { review, title, refusal } = item;
  const rejected = review.status === 'rejected';
  const warns = review.findings.filter((f) => f.severity === 'warn').length;
  return (
    <button
      type="button"
      // The panel was opened to work through this list: Enter opens what comes first.
      // biome-ignore lint/a11y/noAutofocus: only the first card of a list that was asked for
      autoFocus={first}
      onClick={() => onOpen(item)}
      style={{
        display: 'block',
        width: '100%',
        textAlign: 'start',
        font: 'inherit',
        color: 'inherit',
        cursor: 'pointer',
        background: token.colorBgContainer,
        border: `1px solid ${token.colorBorder}`,
        borderInlineStart: `3px solid ${refusal === null ? token.colorPrimary : token.colorBorder}`,
        borderRadius: token.borderRadius,
        padding: '8px 10px',
      }}
    >
      <Flex justify="space-between" align="start" gap={8}>
        <span style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {draftHeading(review.draft) || t('panel.review.untitled')}
        </span>
        {rejected ? (
          <Tag color="error" style={{ margin: 0 }}>
            {labels.status('rejected')}
          </Tag>
        ) : (
          <Flex gap={4} style={{ flex: 'none' }}>
            {review.published && (
              <Tag color="warning" style={{ margin: 0 }}>
                {t('emergency.policy.label')}
              </Tag>
            )}
            {title && (
              <Tag color={refusal === null ? 'processing' : undefined} style={{ margin: 0 }}>
                {t(item.expiredAt === null ? 'panel.queue.waiting' : 'panel.queue.expired', { stage: title })}
              </Tag>
            )}
          </Flex>
        )}
      </Flex>
      <div style={{ color: token.colorTextSecondary }}>
        {labels.platform(review.platform)} · {review.accountName} · {personName(review.submission.statement.by)} ·{' '}
        {beijingTime(review.submittedAt)}
        {warns > 0 && ` · ${t('panel.queue.warns', { count: warns })}`}
      </div>
      {rejected && <div>{review.rejection?.statement.comment}</div>}
      {me !== null && refusal !== null && !rejected && <div style={{ color: token.colorTextTertiary }}>{refusal}</div>}
    </button>
  );
}
