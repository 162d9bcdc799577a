import type { PracticeRequest, PracticeResponse, PracticeWorld } from '../contract';
import type { Work } from './data';
import { addReply, newId, type State } from './state';

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Body of a request, JSON or form fields. */
function fieldsOf(request: PracticeRequest): Fields {
  const body = request.body.toString('utf8');
  if ((request.headers['content-type'] ?? '').includes('json')) return JSON.parse(body) as Fields;
  return Object.fromEntries(new URLSearchParams(body));
}

/** Answers written by hand: ids as bare numbers beyond the exact range, as the platform does. */
const raw = (body: string): PracticeResponse => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body,
});

function refusal(world: PracticeWorld): PracticeResponse | null {
  if (!world.switches.has('fail-publish')) return null;
  return raw('{"status_code":48,"status_msg":"标题非法"}');
}

export function createWork(
  second: boolean,
  request: PracticeRequest,
  state: State,
  world: PracticeWorld,
): PracticeResponse {
  if (world.switches.has('verification') && !state.verified) {
    return {
      headers: { 'x-tt-verify-passport-decision': JSON.stringify({ code: '10000', verify_scene: 'publish' }) },
      body: '',
    };
  }
  const refused = refusal(world);
  if (refused) return refused;
  state.verified = false;
  const body = fieldsOf(request);
  const item = (body.item ?? {}) as Record<string, Fields | undefined>;
  const common = second ? (item.common ?? {}) : body;
  const timing = Number(common.timing ?? 0);
  const id = newId(state);
  const mediaType = Number(common.media_type ?? 4);
  const work: Work = {
    id,
    encrypted: `@j/practice+new+${id}==`,
    kind: mediaType === 43 ? 'article' : mediaType === 2 ? 'image' : 'video',
    title: text(common.item_title),
    description: text(common.caption ?? common.text),
    images: Array.isArray(common.images) ? common.images.map((i: Fields) => text(i.uri)) : [],
    publicAt: timing > 0 ? timing * 1000 : Date.now(),
    createdAt: Date.now(),
  };
  state.works.unshift(work);
  return raw(
    second
      ? `{"status_code":0,"status_msg":"","item_id":${id}}`
      : `{"status_code":0,"aweme":{"aweme_id":${id},"desc":${JSON.stringify(text(common.text))}}}`,
  );
}

export function updateText(request: PracticeRequest, state: State, world: PracticeWorld): PracticeResponse {
  const refused = refusal(world);
  if (refused) return refused;
  const body = fieldsOf(request);
  const work = state.works.find((w) => w.id === text(body.item_id));
  if (!work) return raw('{"status_code":5,"status_msg":"作品不存在"}');
  work.title = text(body.item_title);
  work.description = text(body.desc).slice(work.title.length).trim();
  return raw('{"status_code":0,"status_msg":""}');
}

export function updateTime(request: PracticeRequest, state: State): PracticeResponse {
  const body = fieldsOf(request);
  const work = state.works.find((w) => w.id === text(body.item_id));
  if (!work) return raw('{"status_code":5,"status_msg":"作品不存在"}');
  work.publicAt = Number(body.publish_time) * 1000;
  return raw('{"status_code":0,"status_msg":""}');
}

/** Replies of both families: A sends form fields with encrypted ids, B sends JSON with plain ones. */
export function reply(request: PracticeRequest, state: State, world: PracticeWorld): PracticeResponse {
  const refused = refusal(world);
  if (refused) return refused;
  const body = fieldsOf(request);
  const workId = text(body.item_id ?? body.aweme_id);
  const answeredId = text(body.comment_Id ?? body.reply_id);
  const work = state.works.find((w) => w.id === workId || w.encrypted === workId);
  if (!work) return raw('{"status_code":8,"status_msg":"私密作品无法评论"}');
  const answered = state.remarks.find((r) => r.id === answeredId || r.encrypted === answeredId);
  const made = addReply(state, work, answered, text(body.text), Date.now());
  const at = Math.floor(made.at / 1000);
  return body.comment_Id === undefined
    ? {
        body: {
          status_code: 0,
          status_msg: '',
          comment: { cid: made.id, text: made.text, create_time: at, aweme_id: work.id, label_text: '作者' },
        },
      }
    : {
        body: {
          status_code: 0,
          status_msg: '',
          comment_info: {
            comment_id: made.encrypted,
            create_time: String(at),
            text: made.text,
            level: answered ? 2 : 1,
            is_author: true,
            status: 1,
          },
        },
      };
}
