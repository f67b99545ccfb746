import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import webpack from "webpack";
import { LicencesPlugin } from "./tools/licencesPlugin.ts";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/**
 * Builds the audit of a workbook into dist/audit/, behind the add-in itself: a page and a command, with the add-in's
 * functions.js as it was built, so that the folder can be handed on alone.
 */
export default function configure(env = {}) {
  const dist = env.out ? resolve(env.out) : resolve(import.meta.dirname, "dist");
  // Without the addresses of help pages, which are those of a host.
  const functions = readFileSync(join(dist, "functions.json"), "utf8").replace(/^\s*"helpUrl": .*\n/gm, "");
  const common = {
    mode: "production",
    devtool: false,
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /[\\/]src[\\/](calc|invocation|spreadsheetFile)[\\/]/, sideEffects: false },
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
        { test: /[\\/]decimal\.mjs$/, loader: "./tools/decimalLoader.ts" },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  const defined = new webpack.DefinePlugin({
    AWARD_FINANCE_VERSION: JSON.stringify(version),
    FUNCTIONS_JSON: functions,
  });
  return [
    {
      ...common,
      name: "audit page",
      target: ["web", "es2022"],
      entry: { audit: "./src/audit/page.ts" },
      output: { path: join(dist, "audit"), filename: "[name].js", clean: true },
      plugins: [
        defined,
        new LicencesPlugin(),
        new CopyWebpackPlugin({
          patterns: [
            { from: "src/audit/index.html" },
            { from: "src/audit/audit.css" },
            ...functionFiles(dist).map((from) => ({ from, to: "[name][ext]" })),
          ],
        }),
      ],
    },
    {
      ...common,
      name: "audit command",
      dependencies: ["audit page"],
      target: "node20",
      // It finds functions.js beside itself, wherever its folder lies.
      module: { ...common.module, parser: { javascript: { importMeta: false } } },
      entry: { "award-audit": "./src/audit/command.ts" },
      experiments: { outputModule: true },
      output: {
        path: join(dist, "audit"),
        filename: "[name].mjs",
        module: true,
        chunkFormat: "module",
        library: { type: "module" },
      },
      plugins: [defined],
    },
  ];
}

/** functions.js, functions.json and the parts that functions.js knows by the hash in their names. */
function functionFiles(dist) {
  const script = readFileSync(join(dist, "functions.js"), "utf8");
  const parts = readdirSync(dist).filter((file) =>
    script.includes(/\.([0-9a-f]{8})\.js$/.exec(file)?.[1] ?? "no hash"),
  );
  return ["functions.js", "functions.json", ...parts].map((file) => join(dist, file));
}
