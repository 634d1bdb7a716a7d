// JupyterLab takes a key pressed in a list of a form for a command of the notebook: arrows move from cell
// to cell, a letter adds a cell or cuts one. In our lists, keys choose; `data-lm-suppress-shortcuts` is
// the mark by which JupyterLab leaves an element's keys alone.
if (!window.inspectionEvidenceKeys) {
  window.inspectionEvidenceKeys = true;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".jp-OutputArea select")) {
      event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    }
  });
}
