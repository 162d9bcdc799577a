import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, expect, test } from '@playwright/test';
import type { LedgerEvent } from '../../utils/domain/ledger';
import { eventLine } from '../../utils/ledger/jsonl';
import { headLine } from '../../utils/ledger/seen-head';
import { verifierPageFile } from '../run/verifier-page.mjs';
import { installedBrowsers } from '../support/browser';
import { aSignedLedger, rebuilt } from '../support/signed-ledger';

const linesOf = (events: readonly LedgerEvent[]) => events.map((event) => `${eventLine(event)}\n`).join('');

test('the page that needs no extension opens from disk, asks for nothing and tells good, changed, cut and rebuilt ledgers apart', async () => {
  const { events, head } = await aSignedLedger();
  const good = linesOf(events);
  const oneBit = Buffer.from(good);
  const at = oneBit.indexOf('同意') + 2;
  oneBit[at]! ^= 1;
  const forged = rebuilt(events, (entry, seq) => (seq === 13 ? { ...entry, at: entry.at + 60_000 } : entry));
  const folder = mkdtempSync(join(tmpdir(), 'sanshen-page-'));
  const browser = await chromium.launch({ executablePath: installedBrowsers()[0], args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const source = readFileSync(await verifierPageFile(), 'utf8');
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, source);
    await page.goto(pathToFileURL(empty).href);

    const check = async (content: string | Buffer, seen = '') => {
      await page
        .getByLabel('选择文件')
        .setInputFiles({ name: 'ledger.jsonl', mimeType: 'text/plain', buffer: Buffer.from(content) });
      await page.getByLabel('此前留存的凭据').fill(seen);
      await page.getByRole('button', { name: '开始校验' }).click();
      await expect(page.locator('#progress')).toHaveText('校验完成');
      return (await page.locator('#result').textContent()) ?? '';
    };

    const proof = headLine(head);
    expect(await check(good)).toMatch(/校验通过：共15条记录[\s\S]*未提供凭据/);
    expect(await check(good, proof)).toMatch(/校验通过[\s\S]*1份，全部与本台账相符/);
    await expect(page.getByRole('row').filter({ hasText: '何二' }).filter({ hasText: '复审签批' })).toContainText(
      '✓ 成立',
    );

    expect(await check(oneBit)).toMatch(/校验不通过[\s\S]*台账第12条：记录内容与其校验值不符/);

    // A cut end shows only against a head that somebody kept.
    const cut = linesOf(events.slice(0, 14));
    expect(await check(cut)).toContain('校验通过：共14条记录');
    expect(await check(cut, proof)).toMatch(/校验不通过[\s\S]*至少有15条记录，现只有14条/);

    // Rebuilt: every link fits again, and the signatures still saw another chain.
    expect(await check(linesOf(forged))).toMatch(/台账第14条：签名时所见的台账（第13条）不在此链上/);
    expect(await check(linesOf(forged), proof)).toContain('第15条记录与凭据的校验值不符');
    await expect(page.locator('tr.bad')).toHaveCount(1);

    // As the workspace saves it: with the ledger inside.
    const whole = join(folder, 'whole.html');
    const slot = 'id="ledger">';
    writeFileSync(whole, source.replace(slot, `${slot}${gzipSync(good).toString('base64')}`));
    await page.goto(pathToFileURL(whole).href);
    await expect(page.locator('#result')).toContainText('校验通过：共15条记录');
    await page.getByLabel('查找').fill('周远');
    await expect(page.locator('#count')).toHaveText('共3条');
    await page.locator('tr.event').last().click();
    await expect(page.locator('pre')).toContainText('"ledgerHead"');

    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(errors).toEqual([]);
    if (process.env.SANSHEN_SHOTS)
      await page.screenshot({ path: join(process.env.SANSHEN_SHOTS, 'page.png'), fullPage: true });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
