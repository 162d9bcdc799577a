import { joined } from '../domain/said';
import type { CheckName, Found } from './checks';
import { plain } from './compare';
import type { RegisterEntry } from './entry';
import { accountSaid, said } from './said';

/** Checks that compare accounts with one another. @param most largest numbers of accounts, in all and on one platform; null where no regulation says one */
export function registerChecks(
  active: readonly RegisterEntry[],
  most: { readonly all: number | null; readonly onOne: number | null },
): Partial<Record<CheckName, readonly Found[]>> {
  return {
    total: most.all === null ? [] : [total(active, most.all)],
    'main-account': [mainAccount(active)],
    'one-per-platform': most.onOne === null ? [] : onePerPlatform(active, most.onOne),
    'same-name': sameName(active),
  };
}

function total(active: readonly RegisterEntry[], most: number): Found {
  const count = active.length;
  return count > most
    ? { account: null, state: 'attention', sentence: said('total.over', { count, most, over: count - most }) }
    : { account: null, state: 'ok', sentence: said('total.fine', { count, most }) };
}

function mainAccount(active: readonly RegisterEntry[]): Found {
  const main = active.filter(({ register }) => register.main);
  const names = joined(
    'common.join.comma',
    main.map(({ name }) => said('quoted', { name })),
  );
  if (main.length === 1) return { account: null, state: 'ok', sentence: said('main.one', { names }) };
  return main.length === 0
    ? { account: null, state: 'unknown', sentence: said('main.none') }
    : { account: null, state: 'attention', sentence: said('main.several', { count: main.length, names }) };
}

/** 订阅号 and 服务号 are accounts of one platform; 视频号 and 小程序 are platforms of their own here. */
function onePerPlatform(active: readonly RegisterEntry[], most: number): readonly Found[] {
  return active.map(({ key: account, platform, platformName, unit }): Found => {
    const same = active.filter(
      (other) =>
        other.platform === platform &&
        plain(other.platformName) === plain(platformName) &&
        plain(other.unit) === plain(unit),
    );
    if (same.length <= most) {
      return { account, state: 'ok', sentence: said('onePlatform.fine', { unit, count: same.length }) };
    }
    const others = joined('common.join.comma', same.filter(({ key }) => key !== account).map(accountSaid));
    return { account, state: 'attention', sentence: said('onePlatform.over', { unit, others, most }) };
  });
}

function sameName(active: readonly RegisterEntry[]): readonly Found[] {
  return active.map(({ key: account, name, unit }): Found => {
    const ofUnit = active.filter((other) => plain(other.unit) === plain(unit));
    const different = ofUnit.filter((other) => plain(other.name) !== plain(name));
    if (different.length > 0) {
      const names = joined('common.join.comma', different.map(accountSaid));
      return { account, state: 'attention', sentence: said('sameName.differs', { unit, names }) };
    }
    return { account, state: 'ok', sentence: said(ofUnit.length > 1 ? 'sameName.same' : 'sameName.only', { unit }) };
  });
}
