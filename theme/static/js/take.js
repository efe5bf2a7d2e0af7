/* Saves a drawing as a picture. Pages are whole without this script.

   It expects, as components/chart_take.html prints it:
     button[hidden][data-picture][data-name]    address of an SVG file, name of the PNG file
   Further data attributes of the buttons hold the other words that are shown. */
"use strict";
(() => {
  const DENSITY = 2; // pixels of a saved picture for each of the drawing's

  async function savePicture({ picture, name }) {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: image.naturalWidth * DENSITY, height: image.naturalHeight * DENSITY });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = URL.createObjectURL(await new Promise((done) => canvas.toBlob(done)));
    Object.assign(document.createElement("a"), { href: file, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  }

  function offer(button, work) {
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.after(" ", status);
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await work(button.dataset);
      } catch {
        status.textContent = button.dataset.failed;
      }
    });
  }

  /* From a disk, browsers let no script read a picture. */
  if (location.protocol !== "file:") document.querySelectorAll("button[data-picture]").forEach((button) => offer(button, savePicture));
})();
