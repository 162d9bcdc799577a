import { Checkbox, Flex, Typography } from 'antd';
import type { Draft } from '../../utils/domain/draft';
import { GATES, useLabels } from '../shared/labels';
import { useText } from '../text';

/** What a reviewer ticks off by hand: the five gates, and pictures and videos, which no machine here has looked at. */
export type Tick = (typeof GATES)[number] | 'image' | 'video';

/** Ticks that this draft asks for. */
export function ticksFor(draft: Draft): readonly Tick[] {
  const media = draft.articles.flatMap((a) => a.media.map((m) => m.kind));
  const ticks: Tick[] = [...GATES];
  if (media.includes('image') || media.includes('cover')) ticks.push('image');
  if (media.includes('video')) ticks.push('video');
  return ticks;
}

interface Props {
  readonly asked: readonly Tick[];
  readonly value: readonly Tick[];
  readonly onChange: (value: Tick[]) => void;
}

/** 五关 ticks of one sign-off. There is no "all" box on purpose: each is one person's own judgement. */
export function GateTicks({ asked, value, onChange }: Props) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography.Text strong>{t('panel.sign.ticks')}</Typography.Text>
      <Checkbox.Group
        value={[...value]}
        onChange={(next) => onChange(next as Tick[])}
        style={{ display: 'block', marginTop: 4 }}
      >
        <Flex vertical gap={4}>
          {asked.map((tick) => (
            <Checkbox key={tick} value={tick}>
              {tick === 'image' || tick === 'video' ? (
                t(`panel.sign.seen.${tick}`)
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
