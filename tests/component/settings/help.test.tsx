// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { GUIDES, PICTURES } from '../../../components/help/pictures';
import { HelpPage } from '../../../components/workspace/help-page';
import { show } from '../panel/page';

const FOLDER = join(import.meta.dirname, '../../../public/help');
/** Bytes of one picture; the package carries all of them. */
const MOST = 60_000;

it.each(GUIDES)('the guide of %s has five to eight steps and two pictures with a caption', (role) => {
  const { container } = show(<HelpPage />);
  const guide = container.querySelector<HTMLElement>(`#help-${role}`)!;
  const steps = within(guide).getAllByRole('listitem');
  expect(steps.length).toBeGreaterThanOrEqual(5);
  expect(steps.length).toBeLessThanOrEqual(8);
  for (const step of steps) expect(step.textContent).not.toMatch(/help\./);
  const pictures = within(guide).getAllByRole<HTMLImageElement>('img');
  expect(pictures.map((img) => img.getAttribute('src'))).toEqual(PICTURES[role].map(({ file }) => `/help/${file}`));
  for (const img of pictures) expect(img.alt.length).toBeGreaterThan(5);
});

it.each(Object.values(PICTURES).flat())('$file is in the package, small, and as large as the page says', (picture) => {
  const png = readFileSync(join(FOLDER, picture.file));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([picture.width, picture.height]);
  expect(png.length).toBeLessThanOrEqual(MOST);
});

it('begins where it was asked to, with the keyboard there, and leads to every other section', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const { user } = show(<HelpPage part="duty" />);
  expect(document.activeElement?.id).toBe('help-duty');
  const contents = screen.getByRole('navigation', { name: '按岗位查看' });
  for (const link of within(contents).getAllByRole('button')) {
    scrolled.mockClear();
    await user.click(link);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toContain(link.textContent);
  }
});

it('is printed from its own button', async () => {
  const onPrint = vi.fn();
  const { user } = show(<HelpPage onPrint={onPrint} />);
  await user.click(screen.getByRole('button', { name: /打印本页/ }));
  expect(onPrint).toHaveBeenCalledOnce();
});
