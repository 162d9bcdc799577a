import { Flex, Input, Select, Typography } from 'antd';
import type { Draft, DraftKind } from '../../utils/domain/draft';
import { scheduleLabel } from '../../utils/review/labels';
import { beijingInstant } from '../shared/time';
import { useText } from '../text';

/** ms; null: at once; undefined: as the page shows it. */
export type Planned = number | null | undefined;

interface Props {
  readonly draft: Draft;
  readonly value: Planned;
  /** ms; what has passed cannot be planned. */
  readonly now: number;
  readonly onChange: (planned: Planned) => void;
}

/** Kinds of content that platforms publish at a chosen time. */
const PLANNABLE: readonly DraftKind[] = ['post', 'article', 'video', 'image-text'];

/**
 * 计划发布时间: some platforms ask for the time only after 发表 was clicked, and 立即发送 never asks. Chosen here, it is part of what the
 * reviewers sign, so that a scheduled publication needs no second round.
 */
export function PlannedTime({ draft, value, now, onChange }: Props) {
  const { t } = useText();
  if (!PLANNABLE.includes(draft.kind)) return null;
  // The time that the platform's page shows now; null: at once, or not chosen yet.
  const onPage = draft.schedule;
  const choice = value === undefined ? 'page' : value === null ? 'now' : 'at';
  const options = [
    {
      value: 'page',
      label: onPage === null ? t('panel.planned.now') : t('panel.planned.page', { time: scheduleLabel(onPage) }),
    },
    ...(onPage === null ? [] : [{ value: 'now', label: t('panel.planned.now') }]),
    { value: 'at', label: t('panel.planned.at') },
  ];
  const choose = (next: string) => onChange(next === 'page' ? undefined : next === 'now' ? null : nextHour(now));
  return (
    <Flex vertical gap={4}>
      <Flex gap={8} align="center">
        <span style={{ whiteSpace: 'nowrap' }}>{t('panel.planned.title')}</span>
        <Select
          aria-label={t('panel.planned.title')}
          style={{ flex: 1, minWidth: 0 }}
          value={choice}
          onChange={choose}
          options={options}
        />
      </Flex>
      {typeof value === 'number' && (
        <Input
          type="datetime-local"
          aria-label={t('panel.planned.time')}
          value={scheduleLabel(value).replace(' ', 'T')}
          status={value <= now ? 'error' : undefined}
          onChange={(e) => {
            // As the platforms do: China time, whatever the computer is set to.
            const at = beijingInstant(e.target.value);
            if (at !== null) onChange(at);
          }}
        />
      )}
      {typeof value === 'number' && (
        <Typography.Text type={value <= now ? 'danger' : 'secondary'}>
          {t(value <= now ? 'panel.planned.past' : 'panel.planned.hint')}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** The next full hour but one: a time that platforms accept as a rule (at least an hour ahead). */
function nextHour(now: number): number {
  return (Math.floor(now / 3_600_000) + 2) * 3_600_000;
}
