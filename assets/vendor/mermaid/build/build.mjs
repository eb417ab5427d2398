// Makes ../mermaid-flowchart.min.js and ../mermaid.min.js from the published npm package.
// Run `npm ci && node build.mjs` in this folder; README.md beside the bundles tells more.
import { build } from "esbuild";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename } from "node:path";

// Mermaid loads each diagram kind and each layout by a dynamic import. These are the two a flowchart needs;
// their hashes change with the release, so they are matched by the part before the last hyphen.
const KEPT = new Set(["flowDiagram", "dagre"]);

const flowchartsOnly = {
  name: "flowcharts-only",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) => {
      const name = basename(path, ".mjs").replace(/-[^-]*$/, "");
      return kind === "dynamic-import" && !KEPT.has(name) ? { path, namespace: "left-out" } : undefined;
    });
    // A page that needs another kind is given mermaid.min.js when the site is generated; should one slip
    // through, render() rejects and the page shows the diagram's outline.
    build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not part of the flowchart bundle`)});`,
    }));
  },
};

const bundle = {
  entryPoints: ["flowchart.mjs"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome100", "firefox100", "safari15.4"],
  charset: "utf8",
  metafile: true,
};

const flowchart = await build({
  ...bundle,
  outfile: "../mermaid-flowchart.min.js",
  plugins: [flowchartsOnly],
  legalComments: "none",
  banner: { js: "/* Mermaid, flowcharts only. Licences: LICENSES.md beside this file. */" },
});
// Built only to learn which packages the published full bundle carries.
const full = await build({ ...bundle, write: false });
copyFileSync("node_modules/mermaid/dist/mermaid.min.js", "../mermaid.min.js");

const sum = (file) => createHash("sha256").update(readFileSync(`../${file}`)).digest("hex");
writeFileSync(
  "../SHA256SUMS",
  ["mermaid-flowchart.min.js", "mermaid.min.js"].map((file) => `${sum(file)}  ${file}\n`).join(""),
);
writeFileSync("../LICENSES.md", licences(packagesIn(flowchart.metafile), packagesIn(full.metafile)));

/** The folders of the npm packages of which at least one byte is in the output. */
function packagesIn(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return folders;
}

function licences(inFlowchart, inFull) {
  const packages = [...new Set([...inFlowchart, ...inFull])]
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const rows = packages.map(
    ({ folder, name, version, license }) =>
      `| ${name} | ${version} | ${license ?? "see below"} | ${inFlowchart.has(folder) ? "yes" : ""} | yes |`,
  );
  const byText = new Map();
  for (const { folder, name } of packages) {
    const text = licenceText(folder);
    if (text) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText].map(([text, names]) => `## ${names.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [
    "# Licences of the Mermaid bundles",
    "Written by build/build.mjs. Mermaid itself carries a copy of js-yaml (MIT, Copyright (C) 2011-2015 Vitaly Puzrin).\n" +
      "The full bundle is as its authors published it and may carry other patch versions than those installed here.",
    [
      "| Package | Version | Licence | mermaid-flowchart.min.js | mermaid.min.js |",
      "|---|---|---|---|---|",
      ...rows,
    ].join("\n"),
    ...texts,
  ].join("\n\n");
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file && readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").replace(/[ \t]+$/gm, "").trim();
}
