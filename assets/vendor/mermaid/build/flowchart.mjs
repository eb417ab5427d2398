// What the flowchart bundle exposes: Mermaid's own API object, and nothing of ours.
import mermaid from "mermaid/dist/mermaid.core.mjs";

globalThis.mermaid = mermaid;
