import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { editionNamed } from "./tools/editions.ts";
import { LOCAL_URL } from "./tools/functions/functionFacts.ts";
import { FunctionsMetadataPlugin } from "./tools/functions/functionsMetadata.ts";
import { LicencesPlugin } from "./tools/licencesPlugin.ts";
import { ManifestPlugin } from "./tools/manifestPlugin.ts";

/** Served beside dist/ by the workbench and by `npm run start:excel`, never copied into it. */
const LOCAL_OFFICE_JS = "office/office.js";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/**
 * Builds the add-in into dist/, always for production: the bundle that is tested is the bundle that
 * ships. `--env url=https://host/path` writes addresses for that host, `--env officeJs=URL` loads
 * office.js from there, `--env edition=beside` makes another edition (tools/editions.ts); none changes a
 * byte of the scripts.
 */
export default function configure(env = {}) {
  const url = env.url ?? LOCAL_URL;
  const officeJs = env.officeJs ?? LOCAL_OFFICE_JS;
  const edition = editionNamed(env.edition ?? "deployed");
  const { namespace } = edition;
  return {
    name: "add-in",
    mode: "production",
    target: ["web", "es2021"],
    devtool: false,
    entry: {
      // Its parts stand beside it, wherever it runs: page, worker, plain Node (src/functions/excel/parts.ts).
      functions: { import: "./src/functions/index.ts", publicPath: "" },
      runtime: "./src/runtime.ts",
    },
    output: {
      path: env.out ? resolve(env.out) : resolve(import.meta.dirname, "dist"),
      // Office and its web views keep files for up to 24 hours: a page must get the scripts it was built with
      // and no others. Those that manifest and page name keep their file, the rest have the hash in its name.
      filename: "[name].js?v=[contenthash:8]",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        // Modules of values and functions: what a chunk does not use of them stays out of it.
        { test: /[\\/]src[\\/](calc|workbook)[\\/]/, sideEffects: false },
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: { parser: { syntax: "typescript", decorators: true }, target: "es2021" },
            env: undefined,
          },
        },
        // Before it is compiled: the loader reads the doc comments.
        {
          test: /[\\/]src[\\/]functions[\\/]/,
          enforce: "pre",
          loader: "./tools/functions/associateLoader.ts",
        },
        { test: /[\\/]decimal\.mjs$/, loader: "./tools/decimalLoader.ts" },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ AWARD_FINANCE_VERSION: JSON.stringify(version) }),
      new FunctionsMetadataPlugin(url, namespace),
      new ManifestPlugin(url, edition),
      new LicencesPlugin(),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "runtime"],
        chunksSortMode: "manual",
        inject: "head",
        // office.js starts custom functions as soon as the document is no longer "loading"; a deferred
        // script may come later than that, and what it associates stays #VALUE! (OfficeDev/office-js 4769).
        scriptLoading: "blocking",
        templateParameters: { officeJs, namespace, csp: contentSecurityPolicy(officeJs) },
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: "assets/*.{png,json}" }, { from: "LICENSE", to: "LICENSE.txt" }],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Everything from the add-in's own origin, and office.js from where it is loaded. */
function contentSecurityPolicy(officeJs) {
  const officeOrigin = /^https:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${officeOrigin}`,
    // Where office.js does not know the host page's address, it asks its own page (AgaveErrorUX) in a frame.
    `frame-src 'self'${officeOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
