// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BackupDialog } from '../../../components/ledger/backup-dialog';
import { ExportDialog } from '../../../components/ledger/export-dialog';
import { RestorePanel } from '../../../components/ledger/restore-panel';
import { Fault } from '../../../utils/domain/fault';
import type { Audit } from '../../../utils/ledger/audit';
import { auditEvents } from '../../../utils/ledger/audit';
import type { BackupContent } from '../../../utils/storage/backup-check';
import { ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

let audit: Audit;
beforeAll(async () => {
  audit = await auditEvents([]);
});

describe('making a backup', () => {
  const dialog = (onSave = vi.fn(async () => {})) => ({
    onSave,
    ...show(<BackupDialog open minLength={10} onClose={() => {}} onSave={onSave} />),
  });
  const save = () => screen.getByRole('button', { name: '保存备份文件' });

  it('is encrypted unless somebody decides otherwise; the passphrase is typed twice', async () => {
    const { user, onSave } = dialog();
    expect(save()).toHaveProperty('disabled', true);
    await fill(user, screen.getByLabelText('备份口令'), '江边的六只白鹭 2023');
    await fill(user, screen.getByLabelText('再输一次口令'), '江边的六只白鹭 2024');
    expect(screen.getByText('两次输入的口令不一致')).toBeTruthy();
    expect(save()).toHaveProperty('disabled', true);
    await user.clear(screen.getByLabelText('再输一次口令'));
    await fill(user, screen.getByLabelText('再输一次口令'), '江边的六只白鹭 2023');
    await user.click(save());
    expect(onSave).toHaveBeenCalledWith('江边的六只白鹭 2023');
  });

  it('takes no short passphrase', async () => {
    const { user } = dialog();
    await fill(user, screen.getByLabelText('备份口令'), '123456789');
    await fill(user, screen.getByLabelText('再输一次口令'), '123456789');
    expect(save()).toHaveProperty('disabled', true);
    expect(screen.getByText('不少于 10 个字')).toBeTruthy();
  });

  it('warns about an open file', async () => {
    const { user, onSave } = dialog();
    await user.click(screen.getByRole('checkbox'));
    expect(screen.getByText(/任何拿到文件的人都能读到/)).toBeTruthy();
    await user.click(save());
    expect(onSave).toHaveBeenCalledWith(null);
  });
});

describe('restoring a backup', () => {
  const content = (change: Partial<BackupContent> = {}): BackupContent => ({
    unit: '青禾县融媒体中心',
    exportedAt: NOW,
    ledger: { head: 'ab'.repeat(32), count: 15 },
    counts: [{ label: '台账', count: 15 }],
    audit,
    relation: 'older',
    lost: 7,
    ...change,
  });
  const panel = (props: Partial<Parameters<typeof RestorePanel>[0]> = {}) => {
    const onRestore = vi.fn(async () => {});
    const { container, user } = show(
      <RestorePanel
        people={ROSTER.map(withPin)}
        unsigned={false}
        onFile={async () => ({ sealed: false, exportedAt: NOW, ledger: content().ledger })}
        onCheck={async () => content()}
        onRestore={onRestore}
        {...props}
      />,
    );
    const choose = () => user.upload(container.querySelector('input[type=file]')!, new File(['x'], 'b.json'));
    return { user, choose, onRestore };
  };

  it('shows what the file is and what would be lost, and stores nothing before an administrator signed', async () => {
    const { user, choose, onRestore } = panel();
    await choose();
    expect(await screen.findByText('青禾县融媒体中心')).toBeTruthy();
    expect(screen.getByText('2026-03-16 09:30')).toBeTruthy();
    expect(screen.getByText(/备份之后的 7 条台账记录将不在恢复后的台账中/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复这份备份…' }));
    expect(onRestore).not.toHaveBeenCalled();
    await fill(user, screen.getByLabelText('周远的 PIN'), '12345678');
    await user.click(screen.getByRole('button', { name: '签名恢复' }));
    expect(await screen.findByText('备份已恢复，并已记入台账。')).toBeTruthy();
    expect(onRestore).toHaveBeenCalledWith({ admin: 'final', pin: '12345678' });
  });

  it('shows how far the check is, and nothing of it afterwards', async () => {
    let end = (_: BackupContent) => {};
    const onCheck = (_: string | null, progress: (share: number) => void) => {
      progress(0.42);
      return new Promise<BackupContent>((resolve) => {
        end = resolve;
      });
    };
    const { choose } = panel({ onCheck });
    await choose();
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('42');
    end(content());
    expect(await screen.findByText('青禾县融媒体中心')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('asks for the passphrase of an encrypted file, and says when it is wrong', async () => {
    const onCheck = vi.fn(async (passphrase: string | null) => {
      if (passphrase !== '正确的备份口令 9') throw new Fault('wrong-passphrase', '口令不正确，或文件已损坏。');
      return content({ relation: 'same', lost: 0 });
    });
    const sealed = { sealed: true, exportedAt: NOW, ledger: { head: 'ab'.repeat(32), count: 15 } };
    const { user, choose } = panel({ onCheck, onFile: async () => sealed });
    await choose();
    expect(await screen.findByText(/加密备份，2026-03-16 09:30导出，台账 15 条/)).toBeTruthy();
    await fill(user, screen.getByLabelText('备份口令'), '错的口令错的口令');
    await user.click(screen.getByRole('button', { name: /打\s?开/ }));
    expect(await screen.findByText('口令不正确，或文件已损坏。')).toBeTruthy();
    await user.clear(screen.getByLabelText('备份口令'));
    await fill(user, screen.getByLabelText('备份口令'), '正确的备份口令 9');
    await user.click(screen.getByRole('button', { name: /打\s?开/ }));
    expect(await screen.findByText('备份与本机台账一致。')).toBeTruthy();
  });

  it('asks for no signature where nobody has a key, but for a confirmation', async () => {
    const { user, choose, onRestore } = panel({
      unsigned: true,
      people: [],
      onCheck: async () => content({ relation: 'first', lost: 0 }),
    });
    await choose();
    await user.click(await screen.findByRole('button', { name: '恢复这份备份…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /恢\s?复/ }));
    expect(await screen.findByText('备份已恢复，并已记入台账。')).toBeTruthy();
    expect(onRestore).toHaveBeenCalledWith(null);
  });

  it('shows why a file is refused', async () => {
    const { choose } = panel({
      onFile: async () => {
        throw new Fault('not-backup', '这不是三审台的备份文件。');
      },
    });
    await choose();
    expect(await screen.findByText('这不是三审台的备份文件。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '恢复这份备份…' })).toBeNull();
  });
});

describe('exporting the ledger', () => {
  it('is an XLSX of everything where nothing is narrowed', async () => {
    const onExport = vi.fn(async () => {});
    const { user } = show(<ExportDialog open found={null} count={900} onClose={() => {}} onExport={onExport} />);
    await user.click(screen.getByRole('button', { name: '保存文件' }));
    expect(onExport).toHaveBeenCalledWith({ format: 'xlsx', narrowed: false });
  });

  it('is of what is shown unless all is asked for, and says that a part of the raw records cannot be verified as a chain', async () => {
    const onExport = vi.fn(async () => {});
    const { user } = show(<ExportDialog open found={12} count={900} onClose={() => {}} onExport={onExport} />);
    expect(screen.queryByText(/不能作为整条链校验/)).toBeNull();
    await user.click(screen.getByText('原始记录（JSONL）'));
    expect(screen.getByText(/不能作为整条链校验/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '保存文件' }));
    expect(onExport).toHaveBeenLastCalledWith({ format: 'jsonl', narrowed: true });
    await user.click(screen.getByText('全部台账（900 条）'));
    expect(screen.queryByText(/不能作为整条链校验/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '保存文件' }));
    expect(onExport).toHaveBeenLastCalledWith({ format: 'jsonl', narrowed: false });
  });

  it('puts only the whole ledger into the page that verifies', async () => {
    const onExport = vi.fn(async () => {});
    const { user } = show(<ExportDialog open found={12} count={900} onClose={() => {}} onExport={onExport} />);
    await user.click(screen.getByText('离线校验页（含台账，HTML）'));
    await user.click(screen.getByRole('button', { name: '保存文件' }));
    expect(onExport).toHaveBeenLastCalledWith({ format: 'page', narrowed: false });
  });
});
