import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ArticleForm } from './article-form';
import { CommentPage } from './comment-page';
import { HomePage, ManagePage } from './manage-page';
import { PostForm } from './post-form';
import { go, onToast, practice, useLocation } from './route';
import { UploadPage } from './upload-page';

const suffix = Math.random().toString(36).slice(2, 8);

/** Shell of the creator centre; the content of `#micro` is the sub-application of the route. */
function Shell() {
  const url = useLocation();
  return (
    <>
      <div className="practice-banner">仿真页面:供三审台演示与测试使用,不是抖音官方网站,内容不会真正发布</div>
      <div className="layout">
        <aside className="side">
          <h1>抖音创作者中心</h1>
          <button
            type="button"
            className="douyin-creator-master-button douyin-creator-master-button-primary"
            onClick={() => go('/creator-micro/content/upload')}
          >
            高清发布
          </button>
          {!practice.switches['hide-account'] && <AccountBlock />}
          <nav>
            <Go to="/creator-micro/home">首页</Go>
            <Go to="/creator-micro/content/manage">作品管理</Go>
            <Go to="/creator-micro/interactive/comment">评论管理</Go>
            <Go to="/creator-micro/content/upload">上传作品</Go>
            <Go to="/creator-micro/content/post/article?default-tab=5&enter_from=publish_page&media_type=article&type=new">
              发布文章
            </Go>
          </nav>
        </aside>
        <div id="micro">
          <Route url={url} key={url.pathname + url.search} />
        </div>
      </div>
      <Toasts />
    </>
  );
}

function Route({ url }: { url: URL }) {
  const path = url.pathname.replace(/^\/creator-micro/, '').replace(/\/$/, '');
  const form = /^\/content\/post\/(video|image)$/.exec(path)?.[1];
  if (form) return <ContentApp form>{<PostForm kind={form === 'video' ? 'video' : 'image'} url={url} />}</ContentApp>;
  switch (path) {
    case '/content/post/article':
      return <ContentApp form>{<ArticleForm />}</ContentApp>;
    case '/content/publish':
      return <ContentApp>{<PostForm kind="legacy" url={url} />}</ContentApp>;
    case '/content/upload':
      return <ContentApp>{<UploadPage url={url} />}</ContentApp>;
    case '/content/manage':
      return <ContentApp>{<ManagePage />}</ContentApp>;
    case '/interactive/comment':
      return (
        <div id={`garfish_app_for_douyin_creator_interactive_${suffix}`}>
          <CommentPage url={url} />
        </div>
      );
    default:
      return (
        <div className="page">
          <HomePage />
        </div>
      );
  }
}

/** Nesting of the content sub-application (platform file §2.1): a second `#root`, the card layout, `#DCPF`. */
function ContentApp({ children, form = false }: { children: React.ReactNode; form?: boolean }) {
  return (
    <div id={`garfish_app_for_douyin_creator_content_${suffix}`}>
      <div id="root">
        {form ? (
          <div className="card-container-creator-layout new-layout">
            <div id="DCPF">{children}</div>
          </div>
        ) : (
          <div className="old-form">{children}</div>
        )}
      </div>
    </div>
  );
}

function AccountBlock() {
  return (
    <div id={`garfish_app_for_douyin_creator_pc_home_${suffix}`} className="account-block">
      <div className="name">{practice.account.nickname}</div>
      <div>抖音号：{practice.account.uniqueId}</div>
    </div>
  );
}

function Go({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

function Toasts() {
  const [text, setText] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return onToast((next) => {
      setText(next);
      clearTimeout(timer);
      timer = setTimeout(() => setText(''), 4000);
    });
  }, []);
  return text ? (
    <div className="semi-toast">
      <span className="semi-toast-content-text">{text}</span>
    </div>
  ) : null;
}

fetch('/web/api/media/user/info/').catch(() => undefined);
const host = document.getElementById('root');
if (host) createRoot(host).render(<Shell />);
