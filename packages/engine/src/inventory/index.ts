export { type Pinned, type PinRequest, pinInventory } from "./pin-inventory.js";
export {
  type InventorySource,
  readInventorySource,
  readVendoredFile,
  unreadVendoredFile,
} from "./read-inventory-source.js";
