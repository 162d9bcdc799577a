// @vitest-environment happy-dom
import '../../support/indexeddb';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Instead } from '../../../components/shared/instead';
import { beginReading, begun, type FirstReading, firstPicture } from '../../../entrypoints/popup/first-reading';
import { FIRST_QUERY, readPopup } from '../../../entrypoints/popup/state';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { putUnit } from '../../../utils/storage/unit';
import { aComment, aUnit } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { show } from '../panel/page';

function Broken(): never {
  throw new Error('no text');
}

const asked = { ...FIRST_QUERY, now: NOW };

it('reads the first picture by itself, and only on the page of the popup', async () => {
  expect(begun).toBeNull();
  const { opening, reading } = beginReading();
  const db = closing(await opening);
  await reading;
  await putUnit(db, aUnit({ name: '清源县' }));
  await putComments(db, [aComment({ dueAt: NOW, done: 0 })]);
  const first = await firstPicture(beginReading(Promise.resolve(db)).reading);
  expect(first?.db).toBe(db);
  expect(first?.data.unit?.name).toBe('清源县');
  expect(first?.data.page.comments).toEqual((await readPopup(db, asked)).page.comments);
});

it('reads a damaged record for the first picture only: the reading behind it says so', async () => {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await db.comments.put({ ...aComment({ dueAt: NOW, done: 0 }), foreign: 1 } as never);
  const first = await firstPicture(beginReading(Promise.resolve(db)).reading);
  expect(first?.data.page.comments).toHaveLength(1);
  await expect(readPopup(db, asked)).rejects.toMatchObject({ code: 'corrupt-record' });
});

it('does not wait long, and checks what is read meanwhile', async () => {
  const db = closing(await openDatabase());
  await putUnit(db, aUnit());
  await db.comments.put({ ...aComment({ dueAt: NOW, done: 0 }), foreign: 1 } as never);
  vi.useFakeTimers();
  try {
    let answer: FirstReading | null | undefined;
    void firstPicture(new Promise(() => {})).then((first) => {
      answer = first;
    });
    await vi.advanceTimersByTimeAsync(299);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toBeNull();
  } finally {
    vi.useRealTimers();
  }
  await expect(readPopup(db, asked)).rejects.toMatchObject({ code: 'corrupt-record' });
});

it('a database that does not open leaves the first picture to whoever says why', async () => {
  const { opening, reading } = beginReading(Promise.reject(new Error('closed')));
  expect(await firstPicture(reading)).toBeNull();
  await expect(opening).rejects.toThrow('closed');
});

it('what cannot be drawn is drawn otherwise', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  show(
    <Instead instead={<p>重新读取</p>}>
      <Broken />
    </Instead>,
  );
  expect(screen.getByText('重新读取')).toBeTruthy();
  silent.mockRestore();
});
