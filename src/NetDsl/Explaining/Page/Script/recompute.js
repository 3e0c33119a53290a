// Computes all numbers of the page again, a slice at a time, so that the page stays alive meanwhile.
export async function recomputeAll(network, machine, progress = () => {}) {
  const report = { computed: 0, same: 0, within: 0, failing: [], left: 0, total: total(network) };
  let pause = performance.now() + 30;
  for (const tensor of network.tensors.filter(tensor => tensor.tapes)) {
    for (let place = 0; place < tensor.length; place++) {
      recompute(report, tensor, place, machine);
      if ((place & 63) === 0 && performance.now() > pause) {
        progress(report);
        await new Promise(resolve => setTimeout(resolve));
        pause = performance.now() + 30;
      }
    }
  }
  progress(report);
  return report;
}

function total(network) {
  return network.tensors.reduce((sum, tensor) => sum + (tensor.tapes ? tensor.length : 0), 0);
}

function recompute(report, tensor, place, machine) {
  if (!tensor.values || !machine.canCompute(tensor, place)) {
    report.left++;
    return;
  }
  const { isSame, holds, value, stored } = machine.check(tensor, place);
  report.computed++;
  if (isSame) report.same++;
  else if (holds) report.within++;
  else if (report.failing.length < 20) report.failing.push({ tensor: tensor.name, place, value, stored });
}
