import { Checkbox, Flex, Typography } from 'antd';
import type { Finding, Gate } from '../../utils/domain/finding';
import { GATES, useLabels } from '../shared/labels';
import { useText } from '../text';
import type { QueueItem } from './model';

/** What a reviewer ticks off by hand: the five gates, and pictures, videos and files, which no machine here has looked at. */
export type Tick = Gate | QueueItem['media'][number]['kind'];

const SEEN = ['image', 'video', 'file'] as const;

/** Ticks that this draft asks for. */
export function ticksFor(media: QueueItem['media']): readonly Tick[] {
  return [...GATES, ...SEEN.filter((kind) => media.some((m) => m.kind === kind))];
}

/** Gates at which the inspection found nothing: they may be confirmed together. */
export function cleanGates(findings: readonly Finding[]): readonly Gate[] {
  return GATES.filter((gate) => !findings.some((f) => f.gate === gate && f.severity !== 'hint'));
}

interface Props {
  readonly media: QueueItem['media'];
  readonly findings: readonly Finding[];
  readonly value: readonly Tick[];
  readonly onChange: (value: Tick[]) => void;
}

/**
 * 五关 ticks of one sign-off. The gates without findings can be confirmed in one go; where the inspection found something, and for
 * pictures and videos, each tick is made by itself.
 */
export function GateTicks({ media, findings, value, onChange }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const clean = cleanGates(findings);
  const ticked = clean.filter((gate) => value.includes(gate));
  const together = (checked: boolean) => {
    const rest = value.filter((tick) => !(clean as readonly Tick[]).includes(tick));
    onChange(checked ? [...rest, ...clean] : rest);
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography.Text strong>{t('panel.sign.ticks')}</Typography.Text>
      {clean.length > 1 && (
        <div style={{ marginTop: 4 }}>
          <Checkbox
            autoFocus
            checked={ticked.length === clean.length}
            indeterminate={ticked.length > 0 && ticked.length < clean.length}
            onChange={(e) => together(e.target.checked)}
          >
            {clean.length === GATES.length
              ? t('panel.sign.together')
              : t('panel.sign.togetherSome', { gates: list(clean.map(labels.gate)) })}
          </Checkbox>
        </div>
      )}
      <Checkbox.Group
        value={[...value]}
        onChange={(next) => onChange(next as Tick[])}
        style={{ display: 'block', marginTop: 4, marginInlineStart: 24 }}
      >
        <Flex vertical gap={4}>
          {ticksFor(media).map((tick) => (
            <Checkbox key={tick} value={tick}>
              {tick === 'image' || tick === 'video' || tick === 'file' ? (
                t(`panel.sign.seen.${tick}`, { count: media.filter((m) => m.kind === tick).length })
              ) : (
                <>
                  {labels.gate(tick)}
                  <Typography.Text type="secondary"> {t(`panel.sign.gate.${tick}`)}</Typography.Text>
                </>
              )}
            </Checkbox>
          ))}
        </Flex>
      </Checkbox.Group>
    </fieldset>
  );
}
