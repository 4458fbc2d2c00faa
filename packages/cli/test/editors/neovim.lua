-- Neovim with `fixbook lsp`, without anybody at it: opens an entry, waits for findings, completes, renames and saves.
-- Prints what it saw as one line of JSON. The book and the command come in the environment.
local book, bin = os.getenv("BOOK"), os.getenv("FIXBOOK")
local seen = {}
local function wait(done)
  return vim.wait(60000, done, 50)
end

vim.cmd("edit " .. book .. "/entries/voice/call-drops.md")
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = "fixbook", cmd = { bin, "lsp", "--stdio" }, root_dir = book })
vim.lsp.buf_attach_client(buffer, client)
wait(function()
  return vim.lsp.get_client_by_id(client) ~= nil and vim.lsp.get_client_by_id(client).initialized
end)

vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { "", "See [[no-such-entry]]." })
wait(function()
  return #vim.diagnostic.get(buffer) > 0
end)
local finding = vim.diagnostic.get(buffer)[1] or {}
seen.finding = { code = finding.code, line = finding.lnum }
vim.api.nvim_buf_set_lines(buffer, -2, -1, false, { "See [[no-dial-tone]]." })
wait(function()
  return #vim.diagnostic.get(buffer) == 0
end)
seen.left = #vim.diagnostic.get(buffer)

local last = vim.api.nvim_buf_line_count(buffer)
vim.api.nvim_win_set_cursor(0, { last, 8 })
if vim.lsp.get_client_by_id(client).server_capabilities.completionProvider then
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/completion", vim.lsp.util.make_position_params(), 10000)
  local result = ((answers or {})[client] or {}).result or {}
  seen.completions = #(result.items or result)
end

vim.lsp.buf.rename("silent-line")
wait(function()
  return vim.fn.bufnr("silent-line.md") ~= -1 or vim.fn.filereadable(book .. "/entries/voice/silent-line.md") == 1
end)
wait(function()
  return vim.api.nvim_buf_get_lines(buffer, -2, -1, false)[1] == "See [[silent-line]]."
end)
vim.cmd("silent! wall")
vim.lsp.stop_client(client)
io.stdout:write(vim.json.encode(seen) .. "\n")
vim.cmd("qall!")
