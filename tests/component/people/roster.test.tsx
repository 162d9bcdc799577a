// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RosterImport, type RosterPreview } from '../../../components/people/roster-import';
import { RosterPage } from '../../../components/workspace/roster-page';
import type { Delegation } from '../../../utils/domain/delegation';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import { aPerson, ROSTER } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { fill, show, withoutPin, withPin } from '../panel/page';

const ADMIN = withPin(ROSTER[3]!);
const PEOPLE = [
  withPin(ROSTER[0]!),
  withPin(ROSTER[1]!),
  withPin(ROSTER[2]!),
  { ...withoutPin(ROSTER[0]!), id: 'new' as PersonId, name: '钱新' },
];

/** By its words: looking for roles goes through all of antd's styles, many times over. */
function button(words: string | RegExp): HTMLButtonElement {
  return screen.getByText(words).closest('button')!;
}

function roster(people: readonly Person[], delegations: readonly Delegation[] = []) {
  const on = {
    onAdd: vi.fn(async () => ({ person: 'p9', name: '新人', code: 'AAAA-BBBB' })),
    onReissue: vi.fn(async () => ({ person: 'p9', name: '周远', code: 'CCCC-DDDD' })),
    onReturn: vi.fn(async () => null),
    onDeactivate: vi.fn(async () => {}),
    onEdit: vi.fn(async () => {}),
    onGive: vi.fn(async () => {}),
    onEnd: vi.fn(async () => {}),
    onExport: vi.fn(async () => {}),
    onImport: vi.fn(),
    onOwnKey: vi.fn(),
    onCopy: async () => {},
    onPrint: () => {},
  };
  const page = show(<RosterPage unitName="某县" people={people} delegations={delegations} now={NOW} {...on} />);
  const row = (name: string) => within(screen.getAllByRole('row').find((r) => r.textContent?.startsWith(name))!);
  return { ...page, ...on, row };
}

describe('roster', () => {
  it('adds a person with an administrator’s PIN and shows the code once', async () => {
    const { user, onAdd } = roster([...PEOPLE, ADMIN]);
    await user.click(button(/添加人员/));
    const dialog = within(await screen.findByRole('dialog'));
    await fill(user, dialog.getByLabelText('周远的 PIN'), 'correct horse');
    expect(button('签名添加').disabled).toBe(true);
    await fill(user, dialog.getByLabelText('姓名'), '新人');
    await fill(user, dialog.getByLabelText('电话'), '0555-6201873');
    await user.click(button('签名添加'));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(
      'final',
      'correct horse',
      expect.objectContaining({ name: '新人', phone: '0555-6201873', roles: ['operator'] }),
    );
    expect(await screen.findByText('AAAA-BBBB')).toBeTruthy();
  });

  it('changes only the fields that were touched', async () => {
    const { user, onEdit, row } = roster([...PEOPLE, ADMIN]);
    await user.click(row('陈一').getByText('修改'));
    const dialog = within(await screen.findByRole('dialog'));
    await fill(user, dialog.getByLabelText('周远的 PIN'), 'correct horse');
    expect(button('签名保存').disabled).toBe(true);
    await fill(user, dialog.getByLabelText('职务'), '副科长');
    await user.click(button('签名保存'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', expect.anything(), { post: '副科长' });
  });

  it('shows who has no PIN, whose key is elsewhere, who signs with a passkey', () => {
    const key = { ...ROSTER[1]!.publicKey!, kid: 'abcd' };
    const { row } = roster([...PEOPLE.slice(2), { ...ROSTER[1]!, publicKey: key }, aPerson('far', { name: '远处' })]);
    expect(row('钱新').getByText('待启用')).toBeTruthy();
    expect(row('陈一').getByText('已启用·通行密钥')).toBeTruthy();
    expect(row('远处').getByText('密钥在其他电脑')).toBeTruthy();
  });

  it('offers no signature without an administrator', async () => {
    const { user } = roster(PEOPLE);
    await user.click(button(/添加人员/));
    expect(await screen.findByText(/没有已启用的管理员/)).toBeTruthy();
  });

  it('the final stage signs for the lost key of the only administrator', async () => {
    const admin = withPin(aPerson('boss', { name: '沈青', roles: ['admin'] }));
    const final = withPin({ ...ROSTER[3]!, roles: ['final'] });
    const { user, onReissue, row } = roster([...PEOPLE, admin, final]);
    await user.click(row('沈青').getByText('重发启用码'));
    const dialog = within(await screen.findByRole('dialog'));
    await fill(user, dialog.getByLabelText('周远的 PIN'), 'correct horse');
    await user.click(button('签名发放'));
    expect(onReissue).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', admin);
  });
});

describe('delegations', () => {
  const given: Delegation = {
    id: 'd1',
    from: 'first' as PersonId,
    to: 'second' as PersonId,
    stages: ['first'],
    start: NOW - DAY,
    end: NOW + DAY,
    endedAt: null,
  };

  it('are listed with period and state', () => {
    const { row } = roster([...PEOPLE, ADMIN], [given, { ...given, id: 'd2', end: NOW, to: 'author' as PersonId }]);
    expect(row('陈一 → 何二').getByText('生效中')).toBeTruthy();
    expect(row('陈一 → 林初').getByText('已结束')).toBeTruthy();
  });

  it('end early with the PIN of whoever gave them; an administrator writes a reason', async () => {
    const { user, onEnd } = roster([...PEOPLE, ADMIN], [given]);
    await user.click(button('提前结束'));
    await fill(user, await screen.findByLabelText('陈一的 PIN'), 'correct horse');
    await user.click(button('签名结束'));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith('first', 'correct horse', given, '');
  });

  it('propose the stand-in', async () => {
    const people = [...PEOPLE.slice(0, 1), { ...PEOPLE[1]!, standIn: 'second' as PersonId }, PEOPLE[2]!, ADMIN];
    const { user, onGive } = roster(people);
    await user.click(button(/登记委托/));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('委托人'));
    await user.click(await screen.findByTitle('陈一'));
    await fill(user, await dialog.findByLabelText('陈一的 PIN'), 'correct horse');
    await user.click(button('签名登记'));
    expect(onGive).toHaveBeenCalledExactlyOnceWith(
      'first',
      'correct horse',
      expect.objectContaining({ from: 'first', to: 'second', stages: ['first'], reason: '', start: NOW }),
    );
  });
});

describe('a roster file', () => {
  const preview: RosterPreview = {
    unitName: '青禾县融媒体中心',
    exportedAt: NOW,
    count: 4,
    signer: '周远',
    fingerprint: '3f9a-02c4-77aa-19be-5d10',
    trust: 'known',
    differences: [
      { person: PEOPLE[1]!, kinds: ['edited', 'key'] },
      { person: PEOPLE[2]!, kinds: ['only-here'] },
    ],
  };

  it('shows what it is and would change before it is taken in', async () => {
    const onImport = vi.fn(async () => {});
    const { user } = show(<RosterImport preview={preview} people={[]} onCancel={() => {}} onImport={onImport} />);
    for (const text of [
      '青禾县融媒体中心',
      '2026-03-16 09:30',
      '3f9a-02c4-77aa-19be-5d10',
      '密钥变更',
      '仅本机有，保留',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(onImport).not.toHaveBeenCalled();
    await user.click(button('核对无误，导入'));
    expect(onImport).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('of an unknown signer asks an administrator of this computer', async () => {
    const onImport = vi.fn(async () => {});
    const unknown = { ...preview, trust: 'unknown' } as const;
    const { user } = show(<RosterImport preview={unknown} people={[ADMIN]} onCancel={() => {}} onImport={onImport} />);
    expect(screen.getByText(/打电话/)).toBeTruthy();
    await user.click(button(/由本机管理员确认/));
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'correct horse');
    await user.click(button('签名导入'));
    expect(onImport).toHaveBeenCalledExactlyOnceWith({ admin: 'final', pin: 'correct horse' });
  });
});
