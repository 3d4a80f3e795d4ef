-- Redemptions for wrk: the same requests as the harness's own generator makes, so that its peaks can be cross-checked.
-- wrk -s redeem.lua URL -- PREFIX FILE, where FILE has a line "MERCHANT CARD_NUMBER" for each request to pick from.

local pairs_of_requests, prefix, count, thread_no = {}, "", 0, 0
local threads = 0

function setup(thread)
  thread:set("thread_no", threads)
  threads = threads + 1
end

function init(args)
  prefix = args[1] .. thread_no .. "-"
  for line in io.lines(args[2]) do
    local merchant, number = line:match("(%d+) (%d+)")
    pairs_of_requests[#pairs_of_requests + 1] = { merchant, number }
  end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  count = count + 1
  local pair = pairs_of_requests[count % #pairs_of_requests + 1]
  return wrk.format(nil, "/v1/redemptions", nil, string.format(
    '{"terminalId":"%s-1","requestNo":"%s%d","cardNumber":"%s","lines":[{"quantity":1,"unitPriceFen":%d}]}',
    pair[1], prefix, count, pair[2], 1000 + count % 1000))
end
