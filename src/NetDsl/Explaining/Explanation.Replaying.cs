using NetDsl.Verifying;

namespace NetDsl;

// Numbers that hold need no account of how they came about.
public partial class Explanation
{
    private bool Holds(Quantity quantity)
    {
        var isUpdate = _tensors[quantity.Tensor].Pass == Pass.Update;
        return isUpdate
            ? _update is IReplayed update && update.Holds(Meaning(quantity).Parameter)
            : _network is IReplayed network && network.Holds(quantity);
    }
}
