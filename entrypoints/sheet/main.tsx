import { DatabaseProvider } from '../workspace/lib/database';
import { mountPage } from '../workspace/lib/mount';
import { SheetPage } from './sheet-page';

mountPage(
  <DatabaseProvider>
    <SheetPage review={new URLSearchParams(location.search).get('review') ?? ''} />
  </DatabaseProvider>,
);
