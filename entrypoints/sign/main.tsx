import { DatabaseProvider } from '../workspace/lib/database';
import { mountPage } from '../workspace/lib/mount';
import { SignPage } from './sign-page';

mountPage(
  <DatabaseProvider>
    <SignPage id={location.hash.slice(1)} />
  </DatabaseProvider>,
);
