import webpack from "webpack";

/**
 * Compiles a page's script for the browser: `<folder>/<name of the entry>.js`.
 *
 * @param entry name and TypeScript file
 */
export function compilePage(entry: Readonly<Record<string, string>>, folder: string): Promise<void> {
  return runWebpack({
    mode: "production",
    entry: { ...entry },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  });
}

/** Runs webpack once. @throws Error with what webpack says is wrong */
export function runWebpack(configuration: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
