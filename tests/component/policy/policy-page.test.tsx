// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PendingView } from '../../../components/policy/model';
import { PolicyEditor } from '../../../components/policy/policy-editor';
import { PolicyMatrix } from '../../../components/policy/policy-matrix';
import { PolicyPage } from '../../../components/policy/policy-page';
import type { PersonId } from '../../../utils/domain/ids';
import type { PolicyBook, ReviewPolicy } from '../../../utils/domain/policy';
import { regulationsOf } from '../../../utils/regulations/registry';
import { defaultBook } from '../../../utils/review/policy';
import { policyChangeInWords } from '../../../utils/review/policy-change';
import { checkBook } from '../../../utils/review/policy-check';
import { presets } from '../../../utils/review/policy-presets';
import { aUnit, ROSTER } from '../../support/builders';
import { fill, show, withPin } from '../panel/page';

const UNIT = aUnit({ regulations: ['jiangbei-2021'] });
const JUDGED = { size: UNIT.size, regulations: regulationsOf(UNIT.regulations) };
const BOOK = defaultBook(UNIT.size);
const PEOPLE = ROSTER.map(withPin);
const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;

interface Watched {
  readonly start?: PolicyBook | null;
  readonly pending?: PendingView | null;
  readonly onSign: (person: PersonId, pin: string, book: PolicyBook) => Promise<void>;
  readonly onDrop?: (person: PersonId, pin: string) => Promise<void>;
}

/** The page with somebody who keeps the edited book, and the real checks, as the entry point does. */
function Kept({ start = null, pending = null, onSign, onDrop = async () => {} }: Watched) {
  const [edited, setEdited] = useState<PolicyBook | null>(start);
  return (
    <PolicyPage
      book={BOOK}
      edited={edited}
      onEdit={setEdited}
      faults={edited ? checkBook(edited, PEOPLE, JUDGED) : []}
      words={edited ? policyChangeInWords(BOOK, edited) : ''}
      pending={pending}
      presets={presets(6).map(({ policy, note, clause }) => ({ policy, note, clause }))}
      clauseOf={(id) => presets(6).find(({ policy }) => policy.id === id)?.clause ?? ''}
      people={PEOPLE}
      signers={PEOPLE.filter((p) => p.id === 'final')}
      personName={name}
      onSign={onSign}
      onDrop={onDrop}
    />
  );
}

const signButton = () => screen.getByText('签名提交').closest('button')!;

describe('the editor of one review', () => {
  const three = BOOK.policies[0]!;
  const edit = (faults: readonly string[] = []) => {
    const onChange = vi.fn<(policy: ReviewPolicy) => void>();
    const { user } = show(
      <PolicyEditor policy={three} people={PEOPLE} faults={faults} onChange={onChange} onClose={() => {}} />,
    );
    return { user, onChange };
  };

  it('takes out, adds and moves stages', async () => {
    const { user, onChange } = edit();
    const stages = () => onChange.mock.lastCall?.[0].stages.map(({ stage }) => stage);
    await user.click(screen.getByLabelText('删除“复审”'));
    expect(stages()).toEqual(['first', 'final']);
    await user.click(screen.getByText('增加校对'));
    expect(stages()).toEqual(['first', 'second', 'final', 'proofread']);
    await user.click(screen.getByLabelText('将终审上移'));
    expect(stages()).toEqual(['first', 'final', 'second']);
  });

  it('says what is unsafe where it is edited', () => {
    edit(['流程“三审三校”没有终审环节，请增加终审。']);
    expect(screen.getByText(/没有终审环节/)).toBeTruthy();
  });
});

it('a cell of the table is put on another review', async () => {
  const onCell = vi.fn();
  const { user } = show(<PolicyMatrix book={BOOK} before={null} onCell={onCell} />);
  await user.click(screen.getByLabelText('视频、突发的审核流程: 三审三校'));
  await user.click(await screen.findByTitle('回复一审'));
  expect(onCell).toHaveBeenCalledExactlyOnceWith('video', 'emergency', 'reply-one');
});

describe('the review policy', () => {
  it('is read as a table of kinds and classes, and as stages in words with their clause', () => {
    show(<Kept onSign={async () => {}} />);
    const row = screen.getByText('更正').closest('tr')!;
    expect(within(row).getAllByText('三审三校')).toHaveLength(4);
    const card = within(screen.getByLabelText('三审三校'));
    expect(card.getByText('复审（任一人）')).toBeTruthy();
    expect(card.getByText('依据：jiangbei-2021#三(三)·三审三校')).toBeTruthy();
    expect(screen.queryByText('签名提交')).toBeNull();
  });

  it('is changed by one PIN over the whole edited book', async () => {
    const onSign = vi.fn(async () => {});
    const [first, ...rest] = BOOK.policies;
    const edited = { ...BOOK, policies: [{ ...first!, validHours: 24 }, ...rest] };
    const { user } = show(<Kept start={edited} onSign={onSign} />);
    expect(screen.getByText('本次修改：修改流程“三审三校”')).toBeTruthy();
    await user.click(signButton());
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onSign).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', edited);
  });

  it('cannot be signed while it is unsafe, and says why at the policy', async () => {
    const [first, ...rest] = BOOK.policies;
    const two = { ...first!, stages: first!.stages.filter(({ stage }) => stage !== 'second') };
    show(<Kept start={{ ...BOOK, policies: [two, ...rest] }} onSign={async () => {}} />);
    expect(
      within(screen.getByLabelText('三审三校')).getByText(
        /只有2个审核环节，而所依规定（江北区政务新媒体管理制度（2021） 三\(三\)·三审三校）要求3个/,
      ),
    ).toBeTruthy();
    expect(signButton().disabled).toBe(true);
  });

  it('shows a change that waits, and who may give the second signature', async () => {
    const onSign = vi.fn(async () => {});
    const onDrop = vi.fn(async () => {});
    const pending: PendingView = {
      book: { ...BOOK, revision: 1 },
      words: '修改流程“三审三校”',
      by: '管办',
      as: 'admin',
      signers: PEOPLE.filter((p) => p.id === 'final'),
    };
    const { user } = show(<Kept pending={pending} onSign={onSign} onDrop={onDrop} />);
    expect(screen.getByText('管办已以管理员身份签名，等待第二个签名')).toBeTruthy();
    expect(screen.getByText('可签名的人员：周远')).toBeTruthy();
    await user.click(screen.getByText('签名生效'));
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onSign).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', pending.book);
    expect(onDrop).not.toHaveBeenCalled();
  });
});
