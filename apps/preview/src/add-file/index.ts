/** Adding a picture or an attachment to an entry: the file beside it, and the line in its text. */
export { addFile, placesOfEntry } from "./add-file.js";
export { fileToAdd, MOST_FILE_BODY } from "./file-to-add.js";
