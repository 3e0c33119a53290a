using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>One loop over the samples, with all that is computed of each sample alone.</summary>
internal static class RowLoopWriter
{
    public static void Write(KernelWriter kernel, IReadOnlyList<Schedule> schedules)
    {
        var code = kernel.Code;
        var elements = new ElementLocals(kernel);
        foreach (var schedule in schedules.OfType<StraightLine>())
            elements.LoadParameters(schedule.Equation);

        code.Blank();
        using (code.Block("for (int s = 0; s < batch; s++)"))
        {
            foreach (var schedule in schedules)
            {
                code.Blank();
                Write(kernel, elements, schedule);
                if (schedule is not StraightLine)
                    elements.Forget(schedule.Equation.Target.Tensor);
            }
        }
    }

    private static void Write(KernelWriter kernel, ElementLocals elements, Schedule schedule)
    {
        switch (schedule)
        {
            case StraightLine straight:
                StraightLineWriter.Write(kernel, elements, straight.Equation);
                break;
            case VectorLoops vectors:
                VectorLoopsWriter.Write(kernel, vectors);
                break;
            case LaneLoops lanes:
                LaneLoopsWriter.Write(kernel, lanes);
                break;
            case Lookup lookup:
                LookupWriter.Write(kernel, lookup);
                break;
            default:
                ScalarLoopWriter.Write(kernel, (ScalarLoops)schedule);
                break;
        }
    }
}
