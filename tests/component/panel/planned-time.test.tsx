// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Planned, PlannedTime } from '../../../components/panel/planned-time';
import type { Draft } from '../../../utils/domain/draft';
import { aDraft } from '../../support/builders';
import { beijing, NOW } from '../../support/clock';
import { show } from './page';

let chosen: Planned;
function Choice({ draft, start }: { readonly draft: Draft; readonly start?: Planned }) {
  const [planned, setPlanned] = useState<Planned>(start);
  chosen = planned;
  return <PlannedTime draft={draft} value={planned} now={NOW} onChange={setPlanned} />;
}

const timeField = () => screen.getByLabelText('计划发布的日期和时间（北京时间）');

describe('计划发布时间', () => {
  it('is as on the page until something else is chosen', () => {
    show(<Choice draft={aDraft({ schedule: beijing('2026-03-17 10:30') })} />);
    expect(screen.getByText('按页面所选（2026-03-17 10:30）')).toBeTruthy();
    expect(chosen).toBeUndefined();
  });

  it('takes a time as China time, whatever the computer is set to', () => {
    show(<Choice draft={aDraft()} start={beijing('2026-03-17 10:30')} />);
    fireEvent.change(timeField(), { target: { value: '2026-03-18T08:05' } });
    expect(chosen).toBe(beijing('2026-03-18 08:05'));
    expect(screen.getByText(/时间与内容一并签批/)).toBeTruthy();
  });

  it('says that a time has passed', () => {
    show(<Choice draft={aDraft()} start={NOW - 1} />);
    expect(screen.getByText('该时间已过，请重新选择。')).toBeTruthy();
  });

  it('is not asked of replies', () => {
    show(<Choice draft={aDraft({ kind: 'reply' })} />);
    expect(screen.queryByText('计划发布时间')).toBeNull();
  });
});
