import type { PracticeSite } from '../contract';

export const site: PracticeSite = {
  platform: 'douyin',
  hosts: [],
  scripts: {},
  publishes: () => false,
  handle: () => null,
  pages: [],
};
