/* Copies a text and saves a drawing as a picture. Pages are whole without this script.

   It expects, as components/chart_take.html prints it:
     button[hidden][data-picture][data-name]    address of an SVG file, name of the PNG file
     button[hidden][data-copy]                  id of a field with text to be copied
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

  async function copy({ copy: id }) {
    const field = document.getElementById(id);
    field.select();
    await navigator.clipboard.writeText(field.value);
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
        status.textContent = button.dataset.done ?? "";
      } catch {
        status.textContent = button.dataset.failed;
      }
    });
  }

  document.querySelectorAll("button[data-copy]").forEach((button) => offer(button, copy));
  /* From a disk, browsers let no script read a picture. */
  if (location.protocol !== "file:") document.querySelectorAll("button[data-picture]").forEach((button) => offer(button, savePicture));
})();
