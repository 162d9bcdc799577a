import { Typography } from 'antd';
import { useText } from '../text';
import { type GuideRole, type HelpPicture, PICTURES } from './pictures';

const STEPS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'] as const;

/** What people of one role do, step by step, with pictures of it. */
export function RoleGuide({ role }: { readonly role: GuideRole }) {
  const { t } = useText();
  const [first, second] = PICTURES[role];
  return (
    <section id={`help-${role}`} className="ss-help-guide" tabIndex={-1}>
      <Typography.Title level={4}>{t(`help.${role}.title`)}</Typography.Title>
      <Typography.Paragraph type="secondary">{t(`help.${role}.lead`)}</Typography.Paragraph>
      <ol>
        {STEPS.map((step, i) => (
          <li key={step}>
            {t(`help.${role}.${step}`)}
            {first.after === i + 1 && <Picture picture={first} caption={t(`help.${role}.pictureOne`)} />}
            {second.after === i + 1 && <Picture picture={second} caption={t(`help.${role}.pictureTwo`)} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Picture({ picture, caption }: { readonly picture: HelpPicture; readonly caption: string }) {
  const { file, width, height } = picture;
  return (
    <figure>
      <img src={`/help/${file}`} width={width} height={height} alt={caption} loading="lazy" />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
