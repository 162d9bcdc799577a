import type { PracticeSite } from './contract';
import { site as douyin } from './douyin/site';
import { site as wechat } from './wechat/site';
import { site as weibo } from './weibo/site';

export const sites: readonly PracticeSite[] = [weibo, wechat, douyin];
