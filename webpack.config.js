const { homedir } = require('node:os');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const LOCAL_URL = 'https://localhost:3000';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_PACKAGE = join(__dirname, 'node_modules/@microsoft/office-js/dist');

/** Nothing is fetched but our own files and office.js; no connection, form or frame leaves the page. */
function contentSecurityPolicy(officeOrigin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`.trim(),
    // Fluent UI writes its styles into the page
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function page(name, template, office = null) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    ...(office && { officeScript: office.script, csp: contentSecurityPolicy(office.origin) }),
    scriptLoading: 'defer',
  });
}

/** The certificate that `npm run sideload` has made and trusted; Excel opens a pane over trusted https only. */
function trustedHttps() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  return {
    type: 'https',
    options: {
      ca: join(folder, 'ca.crt'),
      cert: join(folder, 'localhost.crt'),
      key: join(folder, 'localhost.key'),
    },
  };
}

/**
 * @param env `baseUrl` replaces https://localhost:3000 in the manifest of an intranet deployment;
 *   `workbench` adds the embedded Excel page and takes office.js from the npm package instead of Microsoft's CDN;
 *   `out` builds into another folder; `https` and `open` are for the development server.
 */
module.exports = (env = {}, { mode = 'production' } = {}) => {
  const workbench = Boolean(env.workbench);
  const baseUrl = String(env.baseUrl ?? LOCAL_URL).replace(/\/+$/, '');
  const office = workbench
    ? { script: '/office/office.js', origin: '' }
    : { script: `${OFFICE_CDN}/lib/1/hosted/office.js`, origin: OFFICE_CDN };

  return {
    mode,
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/index.ts',
      ...(workbench ? { workbench: './src/workbench/web/index.ts' } : {}),
    },
    output: {
      path: env.out ? String(env.out) : join(__dirname, workbench ? 'out/workbench' : 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      clean: true,
    },
    // maps lie beside the bundles and no bundle mentions them, so that a pane never loads one
    devtool: mode === 'production' ? 'hidden-source-map' : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2021',
              },
            },
          },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.xml$/, type: 'asset/source' },
      ],
    },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html', office),
      page('commands', './src/commands/commands.html', office),
      ...(workbench ? [page('workbench', './src/workbench/web/workbench.html')] : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(LOCAL_URL, baseUrl),
          },
        ],
      }),
    ],
    // the pane's own budget is checked by `npm run bundle-size`, gzipped
    performance: { hints: false },
    devServer: {
      host: 'localhost',
      port: 3000,
      server: env.https ? trustedHttps() : 'http',
      // the pages allow no connection, so there is no live reload: press F5
      hot: false,
      liveReload: false,
      client: false,
      open: env.open ? ['/workbench.html'] : false,
      static: [{ directory: OFFICE_PACKAGE, publicPath: '/office', watch: false }],
    },
  };
};
