import type { PracticeSite } from '../contract';

export const site: PracticeSite = {
  platform: 'wechat',
  hosts: [],
  scripts: {},
  publishes: () => false,
  handle: () => null,
  pages: [],
};
