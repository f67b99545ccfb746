import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import webpack from "webpack";

const engineRender = join(import.meta.dirname, "../node_modules/@univerjs/engine-render/lib/es");
const ENGLISH = `./${readdirSync(engineRender).find((file) => /^en-gb-[\w-]{8}\.js$/.test(file))}`;

/**
 * Builds the workbench's own page into build/workbench/, never into dist/: what ships knows nothing
 * of it. Univer comes as ready modules, so nothing but our own files is compiled, and nothing is
 * made smaller: the page is served to the machine that built it.
 */
export default {
  name: "workbench",
  mode: "development",
  target: ["web", "es2022"],
  devtool: false,
  entry: { workbench: "./workbench/page/main.ts" },
  output: {
    path: resolve(import.meta.dirname, "../build/workbench"),
    filename: "[name].js",
    cssFilename: "[name].css",
    clean: true,
  },
  experiments: { css: true },
  optimization: { moduleIds: "named" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
      { test: /\.css$/, type: "css" },
    ],
  },
  plugins: [
    // Univer carries hyphenation patterns of some seventy languages, for text documents; a sheet
    // hyphenates nothing, so English stands in for all of them.
    new webpack.NormalModuleReplacementPlugin(/^\.\/[a-z-]+(-\d{4})?-[\w-]{8}\.js$/, (request) => {
      if (/@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(request.context)) request.request = ENGLISH;
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "workbench/page/index.html" },
        { from: "assets/*.png", to: "[name][ext]", noErrorOnMissing: true },
      ],
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};
