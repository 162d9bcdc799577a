import { describe, expect, it } from 'vitest';
import type { AccountFiling } from '../../../utils/domain/account';
import { resolveAccount, withFiledAccount } from '../../../utils/guard/account';
import { relatedReview } from '../../../utils/guard/related';
import { digestOf } from '../../../utils/review/digest';
import { aDraft, anAccount, anApprovedReview } from '../../support/builders';

const byName = anAccount({
  key: 'weibo:name:清源县发布',
  name: '清源县发布',
  platformAccountId: null,
} as Partial<AccountFiling>);
const byId = anAccount({ key: 'weibo:77', name: '旧名称', platformAccountId: '77' } as Partial<AccountFiling>);
const foreign = anAccount({
  key: 'weibo:88',
  name: '某人',
  platformAccountId: '88',
  standing: 'foreign',
} as Partial<AccountFiling>);
const ref = (id: string | null, name: string | null) => ({ platform: 'weibo' as const, id, name });

describe('resolveAccount', () => {
  it.each([
    ['by the id, whatever it is called now', ref('77', '新名称'), 'weibo:77', 'guarded'],
    ['by the name while no id is filed', ref('5', '清源县发布'), 'weibo:name:清源县发布', 'guarded'],
    ['not by name when another id is filed', ref('99', '旧名称'), null, 'unknown'],
    ['foreign', ref('88', '某人'), 'weibo:88', 'foreign'],
    ['nobody knows it', ref('1', '无名'), null, 'unknown'],
    ['not shown by the page: counts as guarded', ref(null, null), null, 'guarded'],
  ])('%s', (_name, account, key, standing) => {
    const resolved = resolveAccount(account, [byName, byId, foreign]);
    expect(resolved.filing?.key ?? null).toBe(key);
    expect(resolved.standing).toBe(standing);
  });

  it('another platform with the same name is another account', () => {
    expect(resolveAccount({ platform: 'douyin', id: null, name: '清源县发布' }, [byName]).standing).toBe('unknown');
  });
});

it('the digest does not depend on how the page named the account', async () => {
  const draft = aDraft();
  const digests = await Promise.all(
    [ref(null, '清源县发布'), ref('5', '清源县发布'), ref('5', null)].map((account) =>
      digestOf(withFiledAccount({ ...draft, account }, byName)),
    ),
  );
  expect(new Set(digests).size).toBe(1);
});

describe('relatedReview', () => {
  const text = '本周六上午九点，县体育中心举办便民健身活动，市民凭身份证免费入场。';
  const review = anApprovedReview({ draft: aDraft({ article: { body: text } }) });
  it.each([
    ['an edited version', `${text}请带好证件。`, true],
    ['another text', '明天停水通知：东街片区八点至十二点停水检修，请提前储水。', false],
    ['nothing', '', false],
  ])('%s', (_name, body, found) => {
    expect(relatedReview(aDraft({ article: { body } }), [review]) !== null).toBe(found);
  });
});
