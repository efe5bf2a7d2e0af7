/* Saves a drawing as a picture. Pages are whole without this script.

   It expects, as components/chart_take.html prints it:
     button[hidden][data-picture][data-name]    address of an SVG file, name of the PNG file
   The button's data-failed holds the words that are shown where it cannot be made. */
"use strict";
(() => {
  const DENSITY = 2; // pixels of a saved picture for each of the drawing's

  async function save({ picture, name }) {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await new Promise((done) => canvas.toBlob(done)));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /* From a disk, browsers let no script read a picture. */
  if (location.protocol === "file:") return;
  for (const button of document.querySelectorAll("button[data-picture]")) {
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.after(" ", status);
    button.hidden = false;
    button.addEventListener("click", () => {
      status.textContent = "";
      save(button.dataset).catch(() => { status.textContent = button.dataset.failed; });
    });
  }
})();
